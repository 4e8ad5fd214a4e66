import { useMemo } from 'react';
import type { Analysis } from '../../../core/model/analysis.ts';
import type { NodeKey } from '../../../core/model/ids.ts';
import { describeWay } from '../../../core/view/describe-way.ts';
import type { CountedRef } from '../../../core/view/refs.ts';
import { countOf } from '../../../core/view/words.ts';
import { useApp } from '../../store/store.ts';
import { NodeRow } from './links.tsx';
import { Section } from './section.tsx';

interface StepProps {
  readonly person: CountedRef;
  /** Who stands before on the way; undefined at its start. */
  readonly before: CountedRef | undefined;
}

function Step({ person, before }: StepProps) {
  const select = useApp((state) => state.select);
  const papers = countOf(person.count, 'paper');
  return (
    <li>
      {before !== undefined && (
        <button
          type="button"
          className="link way__tie"
          aria-label={`What ties ${before.label} and ${person.label}: ${papers}`}
          onClick={() => select({ kind: 'edge', source: before.key, target: person.key })}
        >
          {papers}
        </button>
      )}
      <NodeRow node={person} />
    </li>
  );
}

/** How two people are connected who did not write together; nothing for other nodes. */
export function Way({ analysis, keys }: { readonly analysis: Analysis; readonly keys: readonly NodeKey[] }) {
  const view = useMemo(() => describeWay(analysis, keys), [analysis, keys]);
  const select = useApp((state) => state.select);
  const hasPapers = useApp((state) => state.lens === 'everything');
  if (view === null) return null;
  const all = [...view.people.map(({ key }) => key), ...(hasPapers ? view.papers : [])];
  return (
    <Section title={view.title} aside={view.people.length > 0 ? 'shared papers' : undefined}>
      {view.people.length > 0 && (
        <ol className="way">
          {view.people.map((person, at) => (
            <Step key={person.key} person={person} before={view.people[at - 1]} />
          ))}
        </ol>
      )}
      <p className="inspector__note">{view.note}</p>
      {view.caution !== '' && <p className="inspector__note">{view.caution}</p>}
      {view.people.length > 0 && (
        <p className="inspector__actions">
          <button type="button" className="button button--small" onClick={() => select({ kind: 'nodes', keys: all })}>
            Select the whole way
          </button>
        </p>
      )}
    </Section>
  );
}
