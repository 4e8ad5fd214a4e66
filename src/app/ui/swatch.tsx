import { groupColourVar } from './group-colour.ts';

interface SwatchProps {
  readonly slot: number;
  readonly size?: number;
}

/** The colour of a group as a small rounded square. Says nothing to a screen reader. */
export function Swatch({ slot, size = 12 }: SwatchProps) {
  const style = {
    width: size,
    height: size,
    background: groupColourVar(slot),
    boxShadow: `inset 0 0 0 1px ${groupColourVar(slot, 'rim')}`,
  };
  return <span className="swatch" style={style} aria-hidden="true" />;
}
