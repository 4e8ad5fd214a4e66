import { Check, CircleAlert, Copy, Info, TriangleAlert, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Severity } from '../../core/model/issue.ts';
import {
  readingReport,
  readingSummary,
  type IssueGroup,
  type ReadingSummary,
} from '../../core/view/reading-summary.ts';
import { countOf, figure, sentenceCase } from '../../core/view/words.ts';
import type { LoadedList } from '../store/state.ts';
import { useApp } from '../store/store.ts';
import { IconButton } from '../ui/icon-button.tsx';

const SEVERITY: Readonly<Record<Severity, { word: string; icon: typeof Info }>> = {
  error: { word: 'Failed', icon: CircleAlert },
  warning: { word: 'Check', icon: TriangleAlert },
  info: { word: 'Note', icon: Info },
};

function Issues({ group, hasFiles }: { readonly group: IssueGroup; readonly hasFiles: boolean }) {
  const { word, icon: Icon } = SEVERITY[group.severity];
  return (
    <details className={`issues issues--${group.severity}`}>
      <summary className="issues__head">
        <Icon size={15} strokeWidth={1.75} aria-hidden="true" />
        <span className="issues__word">{word}</span>
        <span className="issues__code">{sentenceCase(group.code.replaceAll('-', ' '))}</span>
        {group.total > 1 && <span className="issues__count">{figure(group.total)}</span>}
      </summary>
      <ul className="issues__list">
        {group.lines.map(({ message, place, file }, index) => (
          <li key={index} className="issues__line">
            {message}
            <span className="issues__place">{[hasFiles ? file : null, place].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
      {group.notShown > 0 && (
        <p className="issues__more">{countOf(group.notShown, 'other')} of this kind, in the report.</p>
      )}
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

function Counts({ counts }: Pick<ReadingSummary, 'counts'>) {
  return (
    <dl className="reading__counts">
      {counts.map(({ count, label }) => (
        <div key={label} className="reading__count">
          <dt>{label}</dt>
          <dd>{figure(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

function ReadingBody({ list }: { readonly list: LoadedList }) {
  const { files, counts, issues } = useMemo(() => readingSummary(list.analysis), [list]);
  return (
    <div className="reading__body">
      <ul className="reading__files">
        {files.map(({ file, format, text }, index) => (
          <li key={index} className="reading__file">
            <span className="reading__name">{file}</span>
            <span className="reading__format">
              {format}, {text}
            </span>
          </li>
        ))}
      </ul>
      <Counts counts={counts} />
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

/** What was read, skipped and guessed. */
export function ReadingPanel() {
  const list = useApp((state) => state.list);
  const showSummary = useApp((state) => state.showSummary);
  if (list === null) return null;
  return (
    <section className="reading" aria-labelledby="reading-title">
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
