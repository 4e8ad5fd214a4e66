import { useMemo } from 'react';
import type { Analysis } from '../../../core/model/analysis.ts';
import type { PartitionOf } from '../../../core/model/partition.ts';
import { describeTopic, type TopicView as Described } from '../../../core/view/describe-topic.ts';
import { countOf, figure } from '../../../core/view/words.ts';
import { KindMark } from '../../ui/kind-mark.tsx';
import { CountedChips, CountedRows } from './counted.tsx';
import { HeaderLine } from './header.tsx';
import { KIND_WORDS } from './kind-menu.tsx';
import { Section } from './section.tsx';
import { SentenceList } from './sentences.tsx';
import { SplitBar } from './split-bar.tsx';
import { TopicHeader } from './topic-header.tsx';
import { useSlots } from './use-slots.ts';
import { YearStrip } from './year-strip.tsx';

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
        kind={KIND_WORDS[view.topicKind].name}
        group={view.group}
      />
      <TopicHeader analysis={analysis} view={view} />
      {view.papers > 0 && (
        <>
          <Section title="Themes" aside={`of ${countOf(view.papers, 'paper')}`}>
            <SplitBar shares={view.spread} apart="in no theme" />
          </Section>
          <Section title="Years" aside="papers">
            <YearStrip years={view.years} undated={view.undated} />
          </Section>
        </>
      )}
      <Sentences analysis={analysis} view={view} />
      <CountedRows title="People" aside="papers with it" nodes={view.people} noun="person" />
      <CountedChips title="Narrower topics" aside="papers" nodes={view.narrower} noun="topic" />
      <CountedChips title="Beside it" aside="papers with both" nodes={view.neighbours} noun="topic" />
    </>
  );
}
