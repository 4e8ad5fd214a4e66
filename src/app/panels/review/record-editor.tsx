import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { RecordFields } from '../../../core/model/document.ts';
import type { Paper } from '../../../core/model/paper.ts';
import { moveBoundary } from '../../../core/read/review/move-boundary.ts';
import type { ReviewedRecord } from '../../../core/read/review/review.ts';
import { fieldPlaces } from '../../../core/view/field-places.ts';
import { WhereFrom } from '../where-from.tsx';
import { BoundaryMover } from './boundary-mover.tsx';

interface Draft {
  readonly title: string;
  readonly names: string;
  readonly isCut: boolean;
  readonly year: string;
}

const joinNames = (names: readonly string[]): string => names.join('; ');
const splitNames = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '');

function draftOf({ title, authors, authorsTruncated, year }: Paper): Draft {
  return {
    title,
    names: joinNames(authors.map(({ name }) => name)),
    isCut: authorsTruncated,
    year: year === null ? '' : String(year),
  };
}

const isYear = (text: string): boolean => /^(?:\d{4})?$/.test(text.trim());

/** The fields that the draft changes. */
function changes(paper: Paper, draft: Draft): Partial<RecordFields> {
  const before = draftOf(paper);
  const year = draft.year.trim();
  return {
    ...(draft.title.trim() === before.title ? {} : { title: draft.title.trim() }),
    ...(joinNames(splitNames(draft.names)) === before.names ? {} : { authors: splitNames(draft.names) }),
    ...(draft.isCut === before.isCut ? {} : { authorsTruncated: draft.isCut }),
    ...(year === before.year ? {} : { year: year === '' ? null : Number(year) }),
  };
}

interface RecordEditorProps {
  readonly record: ReviewedRecord;
  readonly onApply: (fields: Partial<RecordFields>) => void;
  /** Makes a copy a paper of its own. */
  readonly onKeepApart: () => void;
  readonly onClose: () => void;
  /** What can be done with the record as a whole. */
  readonly acts: ReactNode;
}

interface FieldsProps {
  readonly draft: Draft;
  readonly change: (patch: Partial<Draft>) => void;
}

function Fields({ draft, change }: FieldsProps) {
  const id = useId();
  const title = useRef<HTMLInputElement>(null);
  useEffect(() => title.current?.focus(), []);
  const isWrongYear = !isYear(draft.year);
  return (
    <div className="record-editor__fields">
      <label className="record-editor__field record-editor__field--title">
        <span className="record-editor__label">Title</span>
        <input ref={title} value={draft.title} onChange={(event) => change({ title: event.target.value })} />
      </label>
      <label className="record-editor__field record-editor__field--names">
        <span className="record-editor__label">Names, with ; between them</span>
        <input value={draft.names} spellCheck={false} onChange={(event) => change({ names: event.target.value })} />
      </label>
      <label className="record-editor__field record-editor__field--year">
        <span className="record-editor__label">Year</span>
        <input
          value={draft.year}
          inputMode="numeric"
          aria-invalid={isWrongYear}
          aria-describedby={isWrongYear ? `${id}-year` : undefined}
          onChange={(event) => change({ year: event.target.value })}
        />
      </label>
      {isWrongYear && (
        <span id={`${id}-year`} className="record-editor__wrong">
          A year has four digits; leave it empty where there is none.
        </span>
      )}
    </div>
  );
}

/** Where the fields of a record come from, where not all are from its own lines. */
function Origins({ record }: { readonly record: ReviewedRecord }) {
  const id = useId();
  const { paper, joined } = record;
  if (joined === null && paper.fieldSources === undefined) return null;
  return (
    <div>
      <span id={id} className="record-editor__label">
        {joined === null ? 'Where it comes from' : 'Where it comes from, with its copies'}
      </span>
      <WhereFrom places={fieldPlaces(joined ?? paper)} labelledBy={id} />
    </div>
  );
}

/** A record opened in place: its fields, and the place where its title ends. */
export function RecordEditor({ record, onApply, onKeepApart, onClose, acts }: RecordEditorProps) {
  const { paper, head } = record;
  const [draft, setDraft] = useState(() => draftOf(paper));
  const [at, setAt] = useState(head?.at ?? 0);
  const fields = changes(paper, draft);
  const isChanged = Object.keys(fields).length > 0;
  const change = (patch: Partial<Draft>): void => setDraft({ ...draft, ...patch });
  const move = (place: number): void => {
    if (head === null) return;
    const { title, authors, authorsTruncated } = moveBoundary(head, place);
    setAt(place);
    change({ title, names: joinNames(authors), isCut: authorsTruncated });
  };
  return (
    <form
      className="record-editor"
      aria-label={`Correct ${paper.title || 'the record'}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (isYear(draft.year)) onApply(fields);
      }}
    >
      <Fields draft={draft} change={change} />
      {head !== null && (
        <div className="record-editor__mover">
          <span className="record-editor__label">
            Click where the names begin, or move the mark with the arrow keys (Ctrl or Shift: by words)
          </span>
          <BoundaryMover text={head.text} at={at} onMove={move} />
        </div>
      )}
      <Origins record={record} />
      {acts}
      <div className="record-editor__foot">
        <label className="record-editor__check">
          <input type="checkbox" checked={draft.isCut} onChange={(event) => change({ isCut: event.target.checked })} />
          The list of names is cut
        </label>
        <span className="record-editor__actions">
          {record.copyOf !== null && (
            <button type="button" className="button button--small" onClick={onKeepApart}>
              Keep apart
            </button>
          )}
          <button type="button" className="button button--small" onClick={onClose}>
            Close
          </button>
          <button type="submit" className="button button--small button--primary">
            {isChanged ? 'Apply' : 'Right as it is'}
          </button>
        </span>
      </div>
    </form>
  );
}
