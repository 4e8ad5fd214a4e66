interface BarProps {
  /** 0..1 of the track. */
  readonly share: number;
  /** CSS colour of the filled part; ink where left out. */
  readonly colour?: string;
  readonly hasTrack?: boolean;
  /** Grow from the right end. */
  readonly isReversed?: boolean;
}

/** A horizontal bar. The number it shows always stands beside it in words, so it says nothing to a screen reader. */
export function Bar({ share, colour, hasTrack = true, isReversed = false }: BarProps) {
  const names = ['bar', hasTrack ? 'bar--track' : '', isReversed ? 'bar--reversed' : ''];
  const width = `${(Math.max(0, Math.min(1, share)) * 100).toFixed(2)}%`;
  return (
    <span className={names.filter(Boolean).join(' ')} aria-hidden="true">
      <span className="bar__fill" style={{ width, background: colour ?? 'var(--ink)' }} />
    </span>
  );
}
