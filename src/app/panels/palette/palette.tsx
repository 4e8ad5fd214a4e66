import { Check, Search } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { labelOf } from '../../actions/action.ts';
import { ACTIONS, listActions, runAction } from '../../actions/registry.ts';
import { shortcutKeys } from '../../actions/shortcut.ts';
import { Keys } from '../../actions/ui/keys.tsx';
import { search, type SearchHit } from '../../../core/search/search.ts';
import { useFrame } from '../../store/frame.ts';
import { useApp } from '../../store/store.ts';
import { useModal } from '../../ui/use-modal.ts';
import { keyOfTarget, openHit } from '../open-hit.ts';
import { SearchRow } from '../search-row.tsx';
import { useCombobox, type OptionProps } from '../use-combobox.ts';
import { useSearchIndex } from '../use-search-index.ts';
import { paletteSections, type PaletteRow, type PaletteSection } from './palette-sections.ts';
import type { LabelledAction } from './rank-actions.ts';
import { rememberAction, usedActions } from './used-actions.ts';
import '../../styles/palette.css';

const FEWEST_LETTERS = 2;
const MOST_HITS = 6;
const NO_HITS: readonly SearchHit[] = [];

/** The commands to be had now. */
function useEnabled(): readonly LabelledAction[] {
  const state = useApp((state) => state);
  return useMemo(
    () =>
      [...ACTIONS, ...listActions(state)]
        .filter((action) => action.dialog !== 'palette' && action.isEnabled(state))
        .map((action) => ({ action, label: labelOf(action, state) })),
    [state],
  );
}

function useHits(query: string): readonly SearchHit[] {
  const isAsked = query.trim().length >= FEWEST_LETTERS;
  const index = useSearchIndex(isAsked);
  return useMemo(
    () => (isAsked && index !== null ? search(index, query, MOST_HITS) : NO_HITS),
    [isAsked, index, query],
  );
}

function ActionRow({ item, option }: { readonly item: LabelledAction; readonly option: OptionProps }) {
  const frame = useFrame((state) => state);
  const isOn = useApp((state) => item.action.isOn?.(state, frame) === true);
  const [shortcut] = item.action.shortcuts ?? [];
  return (
    <div className="palette__row" {...option}>
      <span className="palette__check">{isOn && <Check size={14} aria-hidden="true" />}</span>
      <span className="palette__label">
        {item.label}
        {isOn && <span className="visually-hidden">, on</span>}
      </span>
      {shortcut !== undefined && (
        <span className="palette__keys" aria-hidden="true">
          <Keys keys={shortcutKeys(shortcut)} />
        </span>
      )}
    </div>
  );
}

const keyOf = (row: PaletteRow): string => (row.kind === 'hit' ? keyOfTarget(row.hit.target) : row.item.action.id);

interface SectionsProps {
  readonly sections: readonly PaletteSection[];
  /** The rows of all sections. */
  readonly rows: readonly PaletteRow[];
  readonly optionProps: (index: number) => OptionProps;
}

function Sections({ sections, rows, optionProps }: SectionsProps) {
  return sections.map(({ title, rows: own }) => (
    <fieldset key={title} aria-label={title}>
      <div className="palette__title" aria-hidden="true">
        {title}
      </div>
      {own.map((row) => {
        const option = optionProps(rows.indexOf(row));
        return row.kind === 'hit' ? (
          <SearchRow key={keyOf(row)} hit={row.hit} option={option} />
        ) : (
          <ActionRow key={keyOf(row)} item={row.item} option={option} />
        );
      })}
    </fieldset>
  ));
}

/** All commands by name, and what the list holds: type, walk with the arrow keys, Enter. */
export function Palette() {
  const { root, onClose, close } = useModal('palette');
  const [query, setQuery] = useState('');
  const deferred = useDeferredValue(query);
  const actions = useEnabled();
  const [used] = useState(usedActions);
  const hits = useHits(deferred);
  const sections = paletteSections(actions, deferred, used, hits);
  const rows = sections.flatMap((section) => section.rows);

  const choose = (row: PaletteRow | undefined): void => {
    if (row === undefined) return;
    // First, so that what the command gives the focus to keeps it.
    close();
    if (row.kind === 'hit') openHit(row.hit.target);
    else {
      rememberAction(row.item.action.id);
      runAction(row.item.action);
    }
  };
  const { fieldProps, listProps, optionProps } = useCombobox({
    text: query,
    onText: setQuery,
    count: rows.length,
    hasContent: true,
    isAlwaysOpen: true,
    onLeave: close,
    onChoose: (at) => choose(rows[at]),
  });

  return (
    <dialog ref={root} className="dialog palette" aria-label="All commands" onClose={onClose}>
      <div className="palette__head">
        <Search size={17} strokeWidth={1.75} aria-hidden="true" />
        <input
          {...fieldProps}
          className="palette__field"
          aria-label="Find a command, a person, a paper or a topic"
          placeholder="Find a command, a person, a paper or a topic"
        />
        <button type="button" className="palette__close" onClick={close}>
          Close
        </button>
      </div>
      <output className="palette__none">{rows.length === 0 ? `Nothing is called “${query.trim()}”` : ''}</output>
      <div {...listProps} className="palette__list" aria-label="Commands">
        <Sections sections={sections} rows={rows} optionProps={optionProps} />
      </div>
    </dialog>
  );
}
