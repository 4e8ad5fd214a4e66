import { Ellipsis } from 'lucide-react';
import { useMemo } from 'react';
import type { Analysis } from '../../../core/model/analysis.ts';
import type { Paper } from '../../../core/model/paper.ts';
import type { PartitionOf } from '../../../core/model/partition.ts';
import { describePaper, type PaperView as Described } from '../../../core/view/describe-paper.ts';
import { topicKeys } from '../../../core/view/find-topic.ts';
import type { Pointed } from '../../../core/view/describe-related.ts';
import { pointAt } from '../../../core/view/marked-text.ts';
import { topicRef } from '../../../core/view/refs.ts';
import { countOf, numberWord } from '../../../core/view/words.ts';
import { Chip } from '../../ui/chip.tsx';
import { KindMark } from '../../ui/kind-mark.tsx';
import { CopyButton } from './copy-button.tsx';
import { HeaderLine } from './header.tsx';
import { NodeChip } from './links.tsx';
import { MarkedText } from './marked-text.tsx';
import { PaperTopics } from './paper-topics.tsx';
import { RelatedList } from './related-list.tsx';
import { Section, ShortList } from './section.tsx';
import { SplitBar } from './split-bar.tsx';
import { Taggable } from './taggable.tsx';
import { usePointing } from './use-pointing.ts';
import { useSlots } from './use-slots.ts';
import { WhereFrom } from '../where-from.tsx';

const FIRST_NAMES = 12;

function People({ view }: { readonly view: Described }) {
  return (
    <div className="chips-block">
      {view.people.length > 0 && (
        <ShortList
          items={view.people}
          first={FIRST_NAMES}
          noun="name"
          className="chips"
          keyOf={(person) => person.key}
          render={(person) => <NodeChip node={person} />}
        />
      )}
      {view.people.length === 0 && <p className="inspector__quiet">No names are given.</p>}
      {view.inferred.length > 0 && (
        <ul className="chips">
          {view.inferred.map((person) => (
            <li key={person.key}>
              <NodeChip node={person} tone="dashed">
                {person.label}, inferred
              </NodeChip>
            </li>
          ))}
        </ul>
      )}
      {view.cutAt !== null && (
        <Chip tone="warn">
          <Ellipsis size={14} aria-hidden="true" focusable="false" />
          list cut at {countOf(view.cutAt, 'name')}
        </Chip>
      )}
    </div>
  );
}

interface AbstractProps {
  readonly analysis: Analysis;
  readonly paper: Paper;
  readonly view: Described;
  readonly pointed: Pointed | null;
  /** Keys of the phrases the paper is tagged with. */
  readonly tagged: ReadonlySet<string>;
}

function Abstract({ analysis, paper, view, pointed, tagged }: AbstractProps) {
  const { abstract, marked } = view;
  if (abstract.length === 0) return null;
  return (
    <Section title="Abstract" aside={marked > 0 ? `${countOf(marked, 'topic')} marked` : undefined}>
      <Taggable paper={paper} tagged={tagged}>
        <p className="inspector__abstract">
          <MarkedText
            pieces={pointed === null ? abstract : pointAt(abstract, pointed.topics, pointed.phrases)}
            nodeOf={(topic) => topicRef(analysis, topic)}
          />
        </p>
      </Taggable>
    </Section>
  );
}

function Between({ between }: { readonly between: NonNullable<Described['between']> }) {
  const groups = between.shares.filter((share) => share.group !== null).length;
  const title = groups > 1 ? `Sits between ${numberWord(groups)} groups` : 'Sits loosely in its group';
  return (
    <Section title={title} aside={`${between.runs} seeded runs`}>
      <SplitBar shares={between.shares} apart="elsewhere" preposition="in" />
    </Section>
  );
}

function Facts({ view }: { readonly view: Described }) {
  if (view.facts.length === 0 && view.links.length === 0) return null;
  return (
    <section className="inspector__section">
      <dl className="facts">
        {view.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {view.links.map(({ label, id, url }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="facts__id">
              <a href={url} target="_blank" rel="noreferrer">
                {id}
              </a>
              <CopyButton text={id} label={`Copy the ${label === 'DOI' ? label : `${label} id`}`} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Source({ view }: { readonly view: Described }) {
  return (
    <Section title="Source" aside={<CopyButton text={view.citation} label="Copy the citation" />}>
      <p className="inspector__citation">{view.citation}</p>
      <WhereFrom places={view.places} />
      {view.isGuess && <p className="inspector__note">Title and names were split by guess: check them.</p>}
    </Section>
  );
}

interface PaperViewProps {
  readonly analysis: Analysis;
  readonly paper: number;
  readonly colourBy: PartitionOf;
}

/** Keys of the phrases that stand for the tags of a paper. */
function taggedWith({ topics }: Analysis, view: Described | null): ReadonlySet<string> {
  return new Set(view?.topics.flatMap(({ ref }) => topics[ref] ?? []).flatMap(topicKeys));
}

/** One paper: names, abstract with its topics, groups, related papers, source. */
export function PaperView({ analysis, paper: ref, colourBy }: PaperViewProps) {
  const slots = useSlots();
  const [pointed, point] = usePointing();
  const view = useMemo(() => describePaper(analysis, ref, colourBy), [analysis, ref, colourBy]);
  const tagged = useMemo(() => taggedWith(analysis, view), [analysis, view]);
  const paper = analysis.papers[ref];
  if (view === null || paper === undefined) return null;
  const chip = view.date === null ? <Chip tone="hatched">undated</Chip> : <Chip tone="outline">{view.date}</Chip>;
  return (
    <>
      <HeaderLine
        mark={<KindMark kind="paper" slot={slots.ofNode(view)} size={13} />}
        kind="Paper"
        group={view.group}
        chip={chip}
      />
      <header className="inspector__header">
        <Taggable paper={paper} tagged={tagged}>
          <h2 className="inspector__title inspector__title--paper">{view.label === '' ? 'No title' : view.label}</h2>
        </Taggable>
        <People view={view} />
      </header>
      <Abstract analysis={analysis} paper={paper} view={view} pointed={pointed} tagged={tagged} />
      <PaperTopics paper={paper} view={view} tagged={tagged} />
      {view.between !== null && <Between between={view.between} />}
      <RelatedList analysis={analysis} paper={view} onPoint={point} />
      <Facts view={view} />
      <Source view={view} />
    </>
  );
}
