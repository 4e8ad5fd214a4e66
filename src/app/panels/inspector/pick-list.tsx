import { useEffect, useRef, type ReactNode } from 'react';
import type { CountedRef } from '../../../core/view/refs.ts';
import { countOf } from '../../../core/view/words.ts';
import { KindMark } from '../../ui/kind-mark.tsx';
import { useClosePopup } from '../popup.tsx';
import { Matched } from '../search-row.tsx';
import { useCombobox, type OptionProps } from '../use-combobox.ts';
import { useSlots } from './use-slots.ts';

interface PickRowProps {
  readonly node: CountedRef;
  /** The letters of its name that were typed. */
  readonly matches: readonly (readonly [start: number, end: number])[];
  /** Why it is offered; empty where nothing is to be said. */
  readonly why?: string;
  readonly option: OptionProps;
}

/** Something that may be chosen: mark, name, papers. */
export function PickRow({ node, matches, why = '', option }: PickRowProps) {
  const slots = useSlots();
  return (
    <div className="merge__row" {...option}>
      <KindMark kind={node.kind} slot={slots.ofNode(node)} />
      <span className={`merge__name merge__name--${node.kind}`}>
        <Matched label={node.label} matches={matches} />
        {why !== '' && (
          <>
            <span className="visually-hidden">, </span>
            <span className="merge__why">{why}</span>
          </>
        )}
      </span>
      <span className="merge__size">
        <span className="visually-hidden">, </span>
        {countOf(node.count, 'paper')}
      </span>
    </div>
  );
}

interface PickListProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Number of rows. */
  readonly count: number;
  readonly onChoose: (at: number) => void;
  /** What the field is for. */
  readonly label: string;
  readonly placeholder: string;
  /** What is said between field and rows; empty where nothing is. */
  readonly note: string;
  /** What the rows are. */
  readonly rowsLabel: string;
  readonly renderRows: (optionProps: (at: number) => OptionProps) => ReactNode;
  /** What choosing the row pointed at would come to; -1 where none is. */
  readonly renderOutcome?: (at: number) => ReactNode;
}

/** A field in a popup with the rows for what is typed; has the focus from the start. */
export function PickList(props: PickListProps) {
  const { text, onText, count, onChoose, label, placeholder, note, rowsLabel, renderRows, renderOutcome } = props;
  const field = useRef<HTMLInputElement>(null);
  const { active, fieldProps, listProps, optionProps } = useCombobox({
    text,
    onText,
    count,
    hasContent: count > 0,
    isAlwaysOpen: true,
    onLeave: useClosePopup(),
    onChoose,
  });
  useEffect(() => field.current?.focus(), []);
  return (
    <>
      <input
        {...fieldProps}
        ref={field}
        className="merge__field"
        aria-label={label}
        placeholder={placeholder}
        maxLength={120}
      />
      <output className="merge__none">{note}</output>
      <div {...listProps} className="merge__list" aria-label={rowsLabel}>
        {renderRows(optionProps)}
      </div>
      {renderOutcome?.(active)}
    </>
  );
}
