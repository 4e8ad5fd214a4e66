import { Check, ChevronDown, CircleAlert, Copy, Info, TriangleAlert, X } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import '../styles/reading.css';
import { describeOffer, describeOwner } from '../../core/view/describe-owner.ts';
import type { Severity } from '../../core/model/issue.ts';
import {
  readingReport,
  readingSummary,
  type CountOpens,
  type IssueGroup,
  type ReadingSummary,
  type SummaryCount,
} from '../../core/view/reading-summary.ts';
import { figure, sentenceCase } from '../../core/view/words.ts';
import type { LoadedList } from '../store/state.ts';
import { app, useApp } from '../store/store.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { NodeLink } from './inspector/links.tsx';
import { OwnerOffer } from './owner-offer.tsx';
import { IssueLines, ReadingDetail } from './reading-detail.tsx';
import { useLayout } from './use-layout.ts';

const SEVERITY: Readonly<Record<Severity, { word: string; icon: typeof Info }>> = {
  error: { word: 'Failed', icon: CircleAlert },
  warning: { word: 'Check', icon: TriangleAlert },
  info: { word: 'Note', icon: Info },
};

function Issues({ group, hasFiles }: { readonly group: IssueGroup; readonly hasFiles: boolean }) {
  const { word, icon: Icon } = SEVERITY[group.severity];
  return (
    <details className={`issues issues--${group.severity}`} open={group.total === 1}>
      <summary className="issues__head">
        <Icon size={15} strokeWidth={1.75} aria-hidden="true" />
        <span className="issues__word">{word}</span>
        <span className="issues__code">{sentenceCase(group.code.replaceAll('-', ' '))}</span>
        {group.total > 1 && <span className="issues__count">{figure(group.total)}</span>}
        <ChevronDown className="issues__chevron" size={15} strokeWidth={1.75} aria-hidden="true" />
      </summary>
      <IssueLines group={group} hasFiles={hasFiles} />
    </details>
  );
}

function CopyReport({ list }: { readonly list: LoadedList }) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const copy = (): void => {
    const text = readingReport(list.name, list.analysis);
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  };
  return (
    <>
      <button type="button" className="button" onClick={copy}>
        {state === 'copied' ? <Check size={15} aria-hidden="true" /> : <Copy size={15} aria-hidden="true" />}
        Copy report
      </button>
      <output className="reading__copied">
        {state === 'copied' && 'Copied'}
        {state === 'failed' && 'The browser does not allow copying here.'}
      </output>
    </>
  );
}

/** Opens the table with what a count counts; where there is no room for both, in the place of this panel. */
function useOpenTable(): (opens: Extract<CountOpens, { kind: 'table' }>) => void {
  const layout = useLayout();
  return ({ of, flags }) => {
    const { setFilter, setTable, setScreen, showSummary } = app.getState();
    setFilter({ flags });
    setTable(of);
    setScreen('table');
    if (layout !== 'wide') showSummary(false);
  };
}

interface CountProps {
  readonly count: SummaryCount;
  readonly isOpen: boolean;
  /** The id of what it opens in place. */
  readonly detailId: string;
  readonly onOpen: (opens: CountOpens) => void;
}

/** A figure and what it counts; where it counts something, a button that opens it. */
function Count({ count: { count, label, opens }, isOpen, detailId, onOpen }: CountProps) {
  const face = (
    <>
      <span className="reading__figure">{figure(count)}</span> <span className="reading__label">{label}</span>
    </>
  );
  if (opens === null) return <div className="reading__count">{face}</div>;
  const inPlace = opens.kind !== 'table';
  return (
    <button
      type="button"
      className="reading__count reading__count--button"
      aria-expanded={inPlace ? isOpen : undefined}
      aria-controls={inPlace && isOpen ? detailId : undefined}
      title={inPlace ? 'Show them here' : 'Show them in the table'}
      onClick={() => onOpen(opens)}
    >
      {face}
    </button>
  );
}

interface ListProps {
  readonly list: LoadedList;
}

/** The counts, and under them what one of them opens. */
function Counts({ list: { analysis }, summary: { counts, issues } }: ListProps & { readonly summary: ReadingSummary }) {
  const [open, setOpen] = useState<string | null>(null);
  const openTable = useOpenTable();
  const detailId = useId();
  const shown = counts.find(({ label }) => label === open);
  return (
    <>
      <ul className="reading__counts">
        {counts.map((count) => (
          <li key={count.label}>
            <Count
              count={count}
              isOpen={count.label === open}
              detailId={detailId}
              onOpen={(opens) => {
                if (opens.kind === 'table') openTable(opens);
                else setOpen(count.label === open ? null : count.label);
              }}
            />
          </li>
        ))}
      </ul>
      {shown !== undefined && shown.opens !== null && shown.opens.kind !== 'table' && (
        <section className="reading__detail" id={detailId} aria-label={sentenceCase(shown.label)}>
          <h3 className="reading__heading">{sentenceCase(`${figure(shown.count)} ${shown.label}`)}</h3>
          <ReadingDetail analysis={analysis} issues={issues} opens={shown.opens} />
        </section>
      )}
    </>
  );
}

function Owner({ list: { analysis } }: ListProps) {
  const owner = useMemo(() => describeOwner(analysis), [analysis]);
  if (owner === null && analysis.offer === null) return null;
  // The offer says the same of the person it is about.
  const offered = describeOffer(analysis)?.person.key;
  return (
    <section className="reading__owner" aria-label="Whose list it is">
      {owner?.sentences.map((sentence, i) => {
        const person = owner.people[i];
        return person?.key === offered ? null : (
          <p key={sentence} className="reading__sentence">
            {sentence} {person !== undefined && <NodeLink node={person}>Show them</NodeLink>}
          </p>
        );
      })}
      <OwnerOffer />
    </section>
  );
}

function ReadingBody({ list }: ListProps) {
  const summary = useMemo(() => readingSummary(list.analysis), [list]);
  const { files, issues } = summary;
  return (
    <div className="reading__body">
      <ul className="reading__files">
        {files.map(({ file, format, text }, index) => (
          <li key={index} className="reading__file">
            <span className="reading__name">{file}</span>
            <span className="reading__format">{[format, text].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
      <Counts list={list} summary={summary} />
      <Owner list={list} />
      <h3 className="reading__heading">What was noticed</h3>
      {issues.length === 0 ? (
        <p className="reading__none">Nothing: every line was read as it stands.</p>
      ) : (
        issues.map((group) => (
          <Issues key={`${group.severity} ${group.code}`} group={group} hasFiles={files.length > 1} />
        ))
      )}
    </div>
  );
}

/** When the panel opens in the place of what had the focus, it goes on from here. */
function useOpeningFocus() {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost) panel.current?.focus({ preventScroll: true });
  }, []);
  return panel;
}

/** Data quality: what was read, skipped, guessed and joined, each count with what it counts. */
export function ReadingPanel() {
  const list = useApp((state) => state.list);
  const showSummary = useApp((state) => state.showSummary);
  const panel = useOpeningFocus();
  if (list === null) return null;
  return (
    <section className="reading" aria-labelledby="reading-title" ref={panel} tabIndex={-1}>
      <header className="panel__head">
        <h2 id="reading-title" className="panel__title">
          What was read
        </h2>
        <IconButton icon={X} label="Close" onClick={() => showSummary(false)} />
      </header>
      <ReadingBody list={list} />
      <footer className="reading__foot">
        <CopyReport list={list} />
      </footer>
    </section>
  );
}
