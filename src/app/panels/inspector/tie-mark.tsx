interface MarkProps {
  readonly size?: number;
  /** Dashed: the tie is not stated. */
  readonly isInferred?: boolean;
}

/** Two ends and the line between them. Says nothing to a screen reader. */
export function TieMark({ size = 14, isInferred = false }: MarkProps) {
  return (
    <svg className="tie-mark" width={size} height={size} viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      <path d="M3 11 11 3" strokeDasharray={isInferred ? '2.4 2' : undefined} />
      <circle cx="2.8" cy="11.2" r="2.2" />
      <circle cx="11.2" cy="2.8" r="2.2" />
    </svg>
  );
}

/** Three marks together. Says nothing to a screen reader. */
export function SeveralMark({ size = 14 }: Pick<MarkProps, 'size'>) {
  return (
    <svg className="tie-mark" width={size} height={size} viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      <circle cx="7" cy="3.2" r="2.2" />
      <circle cx="3" cy="10.6" r="2.2" />
      <circle cx="11" cy="10.6" r="2.2" />
    </svg>
  );
}
