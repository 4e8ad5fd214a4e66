import type { ReactNode } from 'react';

interface ChipProps {
  readonly children: ReactNode;
  /** `warn`: needs a look. `hatched`: a missing date. `dashed`: inferred. */
  readonly tone?: 'plain' | 'outline' | 'warn' | 'hatched' | 'dashed';
}

/** A short fact in a pill. */
export function Chip({ children, tone = 'plain' }: ChipProps) {
  return <span className={`chip chip--${tone}`}>{children}</span>;
}
