import { useMemo } from 'react';
import type { Analysis } from '../../../core/model/analysis.ts';
import type { PartitionOf } from '../../../core/model/partition.ts';
import type { TopicKind } from '../../../core/model/topic.ts';
import { describeTopic, type TopicView as Described } from '../../../core/view/describe-topic.ts';
import { countOf, figure } from '../../../core/view/words.ts';
import { KindMark } from '../../ui/kind-mark.tsx';
import { CountedChips, CountedRows } from './counted.tsx';
import { HeaderLine } from './header.tsx';
import { NodeLink } from './links.tsx';
import { Section } from './section.tsx';
import { SentenceList } from './sentences.tsx';
import { SplitBar } from './split-bar.tsx';
import { useSlots } from './use-slots.ts';
import { YearStrip } from './year-strip.tsx';

const KIND_WORDS: Readonly<Record<TopicKind, string>> = {
  topic: 'Topic',
  method: 'Method',
  dataset: 'Data set',
  metric: 'Metric',
  hardware: 'Hardware',
};

function Sentences({ analysis, view }: { readonly analysis: Analysis; readonly view: Described }) {
  if (view.sentences.length === 0) return null;
  const isAll = view.sentencePapers === view.papers;
  const aside = isAll
    ? countOf(view.papers, 'paper')
    : `${figure(view.sentencePapers)} of ${countOf(view.papers, 'paper')}`;
  return (
    <Section title="Where it stands" aside={aside}>
      <SentenceList analysis={analysis} sentences={view.sentences} />
    </Section>
  );
}

interface TopicViewProps {
  readonly analysis: Analysis;
  readonly topic: number;
  readonly colourBy: PartitionOf;
}

/** One topic: where it stands, in which themes and years, who uses it, what stands beside it. */
export function TopicView({ analysis, topic, colourBy }: TopicViewProps) {
  const slots = useSlots();
  const view = useMemo(() => describeTopic(analysis, topic, colourBy), [analysis, topic, colourBy]);
  if (view === null) return null;
  return (
    <>
      <HeaderLine
        mark={<KindMark kind="topic" slot={slots.ofNode(view)} size={13} />}
        kind={KIND_WORDS[view.topicKind]}
        group={view.group}
      />
      <header className="inspector__header">
        <h2 className="inspector__title inspector__title--topic">
          {view.label}
          {view.acronym !== null && <span className="inspector__acronym"> ({view.acronym})</span>}
        </h2>
        <p className="inspector__summary">
          On {figure(view.papers)} of {countOf(analysis.papers.length, 'paper')}.
          {view.forms.length > 0 && (
            <>
              {' '}
              Also written <em>{view.forms.join(', ')}</em>.
            </>
          )}
          {view.broader !== null && (
            <>
              {' '}
              Part of <NodeLink node={view.broader} />.
            </>
          )}
        </p>
      </header>
      <Section title="Themes" aside={`of ${countOf(view.papers, 'paper')}`}>
        <SplitBar shares={view.spread} apart="in no theme" />
      </Section>
      <Section title="Years" aside="papers">
        <YearStrip years={view.years} undated={view.undated} />
      </Section>
      <Sentences analysis={analysis} view={view} />
      <CountedRows title="People" aside="papers with it" nodes={view.people} noun="person" />
      <CountedChips title="Narrower topics" aside="papers" nodes={view.narrower} noun="topic" />
      <CountedChips title="Beside it" aside="papers with both" nodes={view.neighbours} noun="topic" />
    </>
  );
}
