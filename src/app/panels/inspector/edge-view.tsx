import { useEffect, useMemo, useState } from 'react';
import type { Analysis } from '../../../core/model/analysis.ts';
import type { NodeKey } from '../../../core/model/ids.ts';
import type { RelatedPaper } from '../../../core/model/related.ts';
import { describeEdge, type EdgeView as Described, type Tie } from '../../../core/view/describe-edge.ts';
import { describeRelated } from '../../../core/view/describe-related.ts';
import { countOf } from '../../../core/view/words.ts';
import { engine } from '../../store/store.ts';
import { Chip } from '../../ui/chip.tsx';
import { CountedChips, CountedRows, PaperRows } from './counted.tsx';
import { HeaderLine } from './header.tsx';
import { ReasonLegend, Reasons } from './related-list.tsx';
import { Section } from './section.tsx';
import { SentenceList } from './sentences.tsx';
import { TieEnd } from './tie-end.tsx';
import { TieMark } from './tie-mark.tsx';
import { YearStrip } from './year-strip.tsx';

type Heading = readonly [title: string, aside?: string];

interface Headings {
  readonly kind: string;
  readonly papers: string;
  readonly people: Heading;
  readonly topics: Heading;
}

const HEADINGS: Readonly<Record<Tie, Headings>> = {
  coauthorship: {
    kind: 'Named together',
    papers: 'Papers with both names',
    people: ['Also named on them', 'papers'],
    topics: ['Topics of these papers', 'papers'],
  },
  relatedness: {
    kind: 'Related papers',
    papers: 'Papers',
    people: ['Named on both', 'papers in this list'],
    topics: ['Topics of both', 'papers in this list'],
  },
  cooccurrence: {
    kind: 'Said together',
    papers: 'Papers that carry both',
    people: ['Named on them', 'papers'],
    topics: ['Also on these papers', 'papers'],
  },
  authorship: {
    kind: 'Name on a paper',
    papers: 'Papers',
    people: ['Named beside'],
    topics: ['Its topics on their other papers', 'other papers'],
  },
  tagging: { kind: 'Topic of a paper', papers: 'Papers', people: ['People'], topics: ['Topics'] },
  use: { kind: 'Topic of a person', papers: 'Papers of theirs that carry it', people: ['People'], topics: ['Topics'] },
};

interface Answer {
  readonly paper: number;
  readonly other: number;
  /** Null where the comparison failed. */
  readonly item: RelatedPaper | null;
}

/** The score of two papers with its reasons; undefined while it is computed, null where that failed. */
function useExplained(paper: number, other: number): RelatedPaper | null | undefined {
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const keep = (item: RelatedPaper | null): void => {
      if (isCurrent) setAnswer({ paper, other, item });
    };
    engine.explain(paper, other).then(keep, () => keep(null));
    return () => {
      isCurrent = false;
    };
  }, [paper, other]);
  return answer?.paper === paper && answer.other === other ? answer.item : undefined;
}

interface ScoreProps {
  readonly analysis: Analysis;
  readonly ends: Described['ends'];
}

/** How near two papers are, and why. */
function Score({ analysis, ends: [a, b] }: ScoreProps) {
  const item = useExplained(a.ref, b.ref);
  const [view] = item ? describeRelated(analysis, [item], 1) : [];
  if (view === undefined) {
    const words = item === null ? 'The two could not be compared.' : 'Comparing the two…';
    return (
      <Section title="Relatedness">
        <output className="inspector__quiet">{words}</output>
      </Section>
    );
  }
  if (view.parts.length === 0) {
    return (
      <Section title="Relatedness">
        <p className="inspector__text">They share no name, no topic and no telling words.</p>
      </Section>
    );
  }
  return (
    <Section title={`Relatedness ${view.score} of 100`} aside={<ReasonLegend />}>
      <Reasons view={view} />
      <p className="inspector__note">The whole width would be 100.</p>
    </Section>
  );
}

function Header({ view }: { readonly view: Described }) {
  const [a, b] = view.ends;
  return (
    <>
      <HeaderLine
        mark={<TieMark isInferred={view.isInferred} />}
        kind={HEADINGS[view.tie].kind}
        group={null}
        chip={view.isInferred ? <Chip tone="dashed">inferred</Chip> : undefined}
      />
      <header className="inspector__header">
        <h2 className="inspector__title inspector__title--tie">
          <TieEnd node={a} />
          <span className="visually-hidden"> and </span>
          <TieEnd node={b} />
        </h2>
        <p className="inspector__summary">{view.summary}</p>
        {view.caution !== '' && <p className="inspector__note">{view.caution}</p>}
        {view.facts.length > 0 && (
          <dl className="facts facts--header">
            {view.facts.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
      </header>
    </>
  );
}

function Papers({ view }: { readonly view: Described }) {
  if (view.papers.length === 0) return null;
  return (
    <>
      <Section title={HEADINGS[view.tie].papers} aside="year">
        <PaperRows papers={view.papers} first={8} />
      </Section>
      {view.years !== null && view.papers.length > 1 && (
        <Section title="Years" aside="papers">
          <YearStrip years={view.years.years} undated={view.years.undated} />
        </Section>
      )}
    </>
  );
}

interface EdgeViewProps {
  readonly analysis: Analysis;
  readonly source: NodeKey;
  readonly target: NodeKey;
}

/** What ties two nodes: counts, papers, people, topics and the sentences that hold the tie. */
export function EdgeView({ analysis, source, target }: EdgeViewProps) {
  const view = useMemo(() => describeEdge(analysis, source, target), [analysis, source, target]);
  if (view === null) return null;
  const { people, topics } = HEADINGS[view.tie];
  return (
    <>
      <Header view={view} />
      {view.tie === 'relatedness' && <Score analysis={analysis} ends={view.ends} />}
      <Papers view={view} />
      {view.sentences.length > 0 && (
        <Section title="Where it stands" aside={countOf(view.sentences.length, 'place')}>
          <SentenceList analysis={analysis} sentences={view.sentences} />
        </Section>
      )}
      <CountedRows title={people[0]} aside={people[1]} nodes={view.people} noun="person" />
      <CountedChips title={topics[0]} aside={topics[1]} nodes={view.topics} noun="topic" />
    </>
  );
}
