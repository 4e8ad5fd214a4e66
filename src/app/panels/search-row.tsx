import { Building2 } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import type { SearchHit, SearchTarget } from '../../core/search/search.ts';
import { groupIndexOf, partitionOf } from '../../core/view/refs.ts';
import { countOf } from '../../core/view/words.ts';
import { isNetwork } from '../store/on-screen.ts';
import { useApp } from '../store/store.ts';
import { useGroupColour } from '../ui/group-colour.ts';
import { KindMark } from '../ui/kind-mark.tsx';
import { Swatch } from '../ui/swatch.tsx';
import type { OptionProps } from './use-combobox.ts';

const KIND_WORD: Readonly<Record<SearchTarget['kind'], string>> = {
  author: 'person',
  paper: 'paper',
  topic: 'topic',
  item: 'item',
  group: 'group',
  organisation: 'organisation',
};

/** Kinds without a mark of their own on the map: the word stands there for all to see. */
const NAMED_KINDS: ReadonlySet<SearchTarget['kind']> = new Set(['group', 'organisation']);

/** A label with the letters that a query means in bold. */
export function Matched({ label, matches }: Pick<SearchHit, 'label' | 'matches'>) {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const [start, end] of matches) {
    parts.push(
      <Fragment key={start}>
        {label.slice(from, start)}
        <b className="search-row__match">{label.slice(start, end)}</b>
      </Fragment>,
    );
    from = end;
  }
  return (
    <>
      {parts}
      {label.slice(from)}
    </>
  );
}

function TargetMark({ target }: { readonly target: SearchTarget }) {
  const analysis = useApp((state) => state.list?.analysis);
  const colourBy = useApp((state) => state.colourBy);
  const slotOf = useGroupColour();
  if (target.kind === 'group') return <Swatch slot={target.of === colourBy ? slotOf(target.ref) : 0} />;
  if (target.kind === 'organisation')
    return <Building2 className="kind-mark" size={13} strokeWidth={1.75} aria-hidden="true" focusable="false" />;
  if (analysis === undefined) return null;
  const group = groupIndexOf(partitionOf(analysis, colourBy), { ...target, label: '' });
  return <KindMark kind={target.kind} slot={slotOf(group)} />;
}

function useSizeText({ target, papers }: SearchHit): string {
  const isMap = useApp(isNetwork);
  const year = useApp((state) => (target.kind === 'paper' ? state.list?.analysis.papers[target.ref]?.year : null));
  if (target.kind === 'paper') return year === null || year === undefined ? 'undated' : String(year);
  if (target.kind === 'item') return countOf(papers, 'link');
  return countOf(papers, isMap ? 'item' : 'paper');
}

interface SearchRowProps {
  readonly hit: SearchHit;
  readonly option: OptionProps;
}

/** One found thing: its mark, its name with the matched letters bold, its size. */
export function SearchRow({ hit, option }: SearchRowProps) {
  const size = useSizeText(hit);
  const { kind } = hit.target;
  const isMap = useApp(isNetwork);
  return (
    <div className="search-row" {...option}>
      <TargetMark target={hit.target} />
      <span className={`search-row__name search-row__name--${kind}`}>
        <Matched label={hit.label} matches={hit.matches} />
        {hit.form !== null && <span className="search-row__form"> also {hit.form}</span>}
      </span>
      <span className="search-row__size">
        <span className={NAMED_KINDS.has(kind) ? undefined : 'visually-hidden'}>
          {isMap && kind === 'group' ? 'cluster' : KIND_WORD[kind]},{' '}
        </span>
        {size}
      </span>
    </div>
  );
}
