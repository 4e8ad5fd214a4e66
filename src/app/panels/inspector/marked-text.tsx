import type { NodeRef } from '../../../core/view/refs.ts';
import type { TextPiece } from '../../../core/view/marked-text.ts';
import { groupColourVar } from '../../ui/group-colour.ts';
import { useHover, useSelectNode } from './links.tsx';
import { useSlots } from './use-slots.ts';

/** Characters that may not part from the marked word beside them. */
const HEAD = /^[^\s]+/;
const TAIL = /[^\s]+$/;

interface Chunk {
  readonly before: string;
  readonly after: string;
  readonly piece: TextPiece;
}

/** Moves the characters that touch a mark ("(", ",") next to it, so that a line never breaks between them. */
function chunksOf(pieces: readonly TextPiece[]): Chunk[] {
  const texts = pieces.map((piece) => piece.text);
  const before = pieces.map(() => '');
  const after = pieces.map(() => '');
  pieces.forEach((piece, i) => {
    if (piece.topic < 0) return;
    const isPlain = (at: number): boolean => (pieces[at]?.topic ?? 0) < 0;
    if (isPlain(i - 1)) {
      before[i] = TAIL.exec(texts[i - 1] ?? '')?.[0] ?? '';
      texts[i - 1] = (texts[i - 1] ?? '').replace(TAIL, '');
    }
    if (isPlain(i + 1)) {
      after[i] = HEAD.exec(texts[i + 1] ?? '')?.[0] ?? '';
      texts[i + 1] = (texts[i + 1] ?? '').replace(HEAD, '');
    }
  });
  return pieces.map((piece, i) => ({
    piece: { ...piece, text: texts[i] ?? '' },
    before: before[i] ?? '',
    after: after[i] ?? '',
  }));
}

interface MarkedPhraseProps {
  readonly text: string;
  readonly node: NodeRef;
  readonly isPointed: boolean;
}

function MarkedPhrase({ text, node, isPointed }: MarkedPhraseProps) {
  const slot = useSlots().ofNode(node);
  const onClick = useSelectNode(node.key);
  return (
    <button
      type="button"
      className={isPointed ? 'marked marked--pointed' : 'marked'}
      style={{ background: groupColourVar(slot, 'soft'), borderColor: groupColourVar(slot, 'rim') }}
      title={node.label}
      onClick={onClick}
      {...useHover(node.key)}
    >
      {text}
    </button>
  );
}

interface MarkedTextProps {
  readonly pieces: readonly TextPiece[];
  readonly nodeOf: (topic: number) => NodeRef;
}

function PlainText({ piece }: { readonly piece: TextPiece }) {
  return piece.isPointed === true ? <mark className="marked marked--words">{piece.text}</mark> : piece.text;
}

/** Prose whose phrases select the topics they carry. */
export function MarkedText({ pieces, nodeOf }: MarkedTextProps) {
  return chunksOf(pieces).map(({ piece, before, after }, i) =>
    piece.topic < 0 ? (
      <PlainText key={i} piece={piece} />
    ) : (
      <span key={i} className="marked__unit">
        {before}
        <MarkedPhrase text={piece.text} node={nodeOf(piece.topic)} isPointed={piece.isPointed === true} />
        {after}
      </span>
    ),
  );
}
