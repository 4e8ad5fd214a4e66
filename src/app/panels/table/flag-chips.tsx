import { Blend, CalendarX2, CircleQuestionMark, Ellipsis, Merge, type LucideIcon } from 'lucide-react';
import { PAPER_FLAGS, type PaperFlag } from '../../../core/model/filter.ts';
import { flagsOf } from '../../../core/view/filter.ts';
import { FLAG_WORDS } from '../../../core/view/filter-words.ts';
import { figure } from '../../../core/view/words.ts';
import { useApp } from '../../store/store.ts';

const ICONS: Readonly<Record<PaperFlag, LucideIcon>> = {
  undated: CalendarX2,
  cut: Ellipsis,
  unsure: CircleQuestionMark,
  between: Blend,
  joined: Merge,
};

/** What there is to look at on papers, with counts; each shows only the papers it is said of. */
export function FlagChips() {
  const analysis = useApp((state) => state.list?.analysis ?? null);
  const chosen = useApp((state) => state.filter.flags);
  const table = useApp((state) => state.table);
  const setFilter = useApp((state) => state.setFilter);
  if (analysis === null) return null;
  const { counts } = flagsOf(analysis);
  // The counts are of papers: beside other tables stand only those in force.
  const offered = PAPER_FLAGS.filter((flag) => chosen.includes(flag) || (table === 'papers' && counts[flag] > 0));
  return offered.map((flag) => {
    const Icon = ICONS[flag];
    const isOn = chosen.includes(flag);
    return (
      <button
        key={flag}
        type="button"
        className="flag-chip"
        aria-pressed={isOn}
        onClick={() =>
          setFilter({ flags: PAPER_FLAGS.filter((each) => (each === flag ? !isOn : chosen.includes(each))) })
        }
      >
        <Icon size={14} strokeWidth={1.75} aria-hidden="true" focusable="false" />
        {FLAG_WORDS[flag]} <span className="flag-chip__count">{figure(counts[flag])}</span>
      </button>
    );
  });
}
