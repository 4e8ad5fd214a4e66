import type { NodeKind } from '../../core/model/ids.ts';
import { groupColourVar } from './group-colour.ts';

interface KindMarkProps {
  readonly kind: NodeKind;
  /** Colour slot of its group, 0 for none. */
  readonly slot: number;
  /** Side in pixels. */
  readonly size?: number;
}

/** The map's mark of a kind: circle, square or diamond in its group's colour. Says nothing to a screen reader. */
export function KindMark({ kind, slot, size = 12 }: KindMarkProps) {
  const rim = groupColourVar(slot, 'rim');
  const paint = { fill: groupColourVar(slot), stroke: rim };
  return (
    <svg className="kind-mark" width={size} height={size} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {(kind === 'author' || kind === 'item') && <circle cx="6" cy="6" r="5.2" style={paint} strokeWidth="1" />}
      {kind === 'paper' && <rect x="1" y="1" width="10" height="10" rx="1.8" style={paint} strokeWidth="1" />}
      {kind === 'topic' && (
        <path d="M6 .9 11.1 6 6 11.1 .9 6Z" style={{ fill: 'var(--surface)', stroke: rim }} strokeWidth="1.5" />
      )}
    </svg>
  );
}
