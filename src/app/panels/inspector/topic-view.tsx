import { useMemo } from 'react';
import type { Analysis } from '../../../core/model/analysis.ts';
import type { PartitionOf } from '../../../core/model/partition.ts';
import type { TopicKind } from '../../../core/model/topic.ts';
import { describeTopic, type TopicSentence, type TopicView as Described } from '../../../core/view/describe-topic.ts';
import type { CountedRef } from '../../../core/view/refs.ts';
import { countOf, figure } from '../../../core/view/words.ts';
import { groupColourVar } from '../../ui/group-colour.ts';
import { KindMark } from '../../ui/kind-mark.tsx';
import { HeaderLine } from './header.tsx';
import { NodeChip, NodeLink, NodeRow } from './links.tsx';
import { Section, ShortList } from './section.tsx';
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

function Sentence({ sentence, slot }: { readonly sentence: TopicSentence; readonly slot: number }) {
  const tint = { background: groupColourVar(slot, 'soft'), borderColor: groupColourVar(slot, 'rim') };
  return (
    <>
      <p className="sentence">
        {sentence.pieces.map((piece, i) =>
          piece.topic < 0 ? (
            piece.text
          ) : (
            <mark key={i} className="marked" style={tint}>
              {piece.text}
            </mark>
          ),
        )}
      </p>
      <p className="sentence__place">
        <NodeLink node={sentence.paper} className="link--quiet" isShort />
        <span> · {sentence.place}</span>
      </p>
    </>
  );
}

function Sentences({ view, slot }: { readonly view: Described; readonly slot: number }) {
  if (view.sentences.length === 0) return null;
  const isAll = view.sentencePapers === view.papers;
  const aside = isAll
    ? countOf(view.papers, 'paper')
    : `${figure(view.sentencePapers)} of ${countOf(view.papers, 'paper')}`;
  return (
    <Section title="Where it stands" aside={aside}>
      <ShortList
        items={view.sentences}
        first={5}
        noun="place"
        className="sentences"
        keyOf={(sentence) => `${sentence.paper.key} ${sentence.place}`}
        render={(sentence) => <Sentence sentence={sentence} slot={slot} />}
      />
    </Section>
  );
}

function CountedChips({ title, aside, topics }: { title: string; aside: string; topics: readonly CountedRef[] }) {
  if (topics.length === 0) return null;
  return (
    <Section title={title} aside={aside}>
      <ShortList
        items={topics}
        first={10}
        noun="topic"
        className="chips"
        keyOf={(topic) => topic.key}
        render={(topic) => (
          <NodeChip node={topic}>
            <em>{topic.label}</em> <span className="chip__count">{figure(topic.count)}</span>
          </NodeChip>
        )}
      />
    </Section>
  );
}

function People({ view }: { readonly view: Described }) {
  if (view.people.length === 0) return null;
  return (
    <Section title="People" aside="papers with it">
      <ShortList
        items={view.people}
        first={6}
        noun="person"
        className="rows"
        keyOf={(person) => person.key}
        render={(person) => (
          <NodeRow node={person}>
            <span className="node-row__count">{figure(person.count)}</span>
          </NodeRow>
        )}
      />
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
  const slot = slots.ofNode(view);
  return (
    <>
      <HeaderLine
        mark={<KindMark kind="topic" slot={slot} size={13} />}
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
      <Sentences view={view} slot={slot} />
      <People view={view} />
      <CountedChips title="Narrower topics" aside="papers" topics={view.narrower} />
      <CountedChips title="Beside it" aside="papers with both" topics={view.neighbours} />
    </>
  );
}
