import type { GroupShare } from '../../../core/view/refs.ts';
import { figure } from '../../../core/view/words.ts';
import { groupColourVar } from '../../ui/group-colour.ts';
import { GroupLink } from './links.tsx';
import { useSlots } from './use-slots.ts';

/** Tones of groups that have no colour on the map now; each stands beside its name. */
const NEUTRAL = ['var(--ink-3)', 'var(--ctl)', 'var(--line-2)'];

interface SplitBarProps {
  readonly shares: readonly GroupShare[];
  /** What to call what is in no group. */
  readonly apart: string;
  /** Before the count: `in` for runs. */
  readonly preposition?: string;
}

/** A bar cut by groups, and under it each group's name with its count. */
export function SplitBar({ shares, apart, preposition = '' }: SplitBarProps) {
  const slots = useSlots();
  const toneOf = ({ group }: GroupShare, i: number): string => {
    const slot = slots.ofGroup(group);
    return slot > 0 || group === null ? groupColourVar(slot) : (NEUTRAL[i % NEUTRAL.length] ?? '');
  };
  return (
    <>
      <div className="split-bar" aria-hidden="true">
        {shares.map((share, i) => (
          <span key={share.group?.id ?? ''} style={{ flexGrow: share.count, background: toneOf(share, i) }} />
        ))}
      </div>
      <ul className="split-bar__names">
        {shares.map((share) => (
          <li key={share.group?.id ?? ''}>
            {share.group === null ? apart : <GroupLink group={share.group} className="link--quiet" />}{' '}
            {preposition === '' ? '' : `${preposition} `}
            {figure(share.count)}
          </li>
        ))}
      </ul>
    </>
  );
}
