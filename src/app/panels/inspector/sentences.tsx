import type { Analysis } from '../../../core/model/analysis.ts';
import type { TopicSentence } from '../../../core/view/describe-sentences.ts';
import { topicRef } from '../../../core/view/refs.ts';
import { groupColourVar } from '../../ui/group-colour.ts';
import { NodeLink } from './links.tsx';
import { ShortList } from './section.tsx';
import { useSlots } from './use-slots.ts';

interface SentenceProps {
  readonly sentence: TopicSentence;
  readonly slotOf: (topic: number) => number;
}

function Sentence({ sentence, slotOf }: SentenceProps) {
  const tintOf = (topic: number) => {
    const slot = slotOf(topic);
    return { background: groupColourVar(slot, 'soft'), borderColor: groupColourVar(slot, 'rim') };
  };
  return (
    <>
      <p className="sentence">
        {sentence.pieces.map((piece, i) =>
          piece.topic < 0 ? (
            piece.text
          ) : (
            <mark key={i} className="marked" style={tintOf(piece.topic)}>
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

interface SentenceListProps {
  readonly analysis: Analysis;
  readonly sentences: readonly TopicSentence[];
}

/** Sentences with the phrases of their topics marked in the colour of the topic's group, and where they stand. */
export function SentenceList({ analysis, sentences }: SentenceListProps) {
  const slots = useSlots();
  const slotOf = (topic: number): number => slots.ofNode(topicRef(analysis, topic));
  const topicsOf = ({ pieces }: TopicSentence): string => pieces.map(({ topic }) => topic).join(' ');
  return (
    <ShortList
      items={sentences}
      first={5}
      noun="place"
      className="sentences"
      keyOf={(sentence) => `${sentence.paper.key} ${sentence.place} ${topicsOf(sentence)}`}
      render={(sentence) => <Sentence sentence={sentence} slotOf={slotOf} />}
    />
  );
}
