import { useMemo } from 'react';
import { finding } from '../../core/view/finding.ts';
import { useApp, useAppLater } from '../store/store.ts';
import type { Layout } from './use-layout.ts';

/** The way to a list that is not on screen. */
function OtherList() {
  const offered = useApp((state) => state.offered);
  const openList = useApp((state) => state.openList);
  const openOffered = useApp((state) => state.openOffered);
  const at = offered.findIndex(({ id }) => id !== openList);
  const other = offered[at];
  if (other === undefined || openList === null) return null;
  return (
    <button type="button" className="text-link" title={other.note} onClick={() => void openOffered(other.id)}>
      Open {at === 1 && offered.length === 2 ? 'the second example' : 'another list'}: {other.name}
    </button>
  );
}

/** One sentence about the list, what is missing from it, and two ways on. */
export function Headline({ layout }: { readonly layout: Layout }) {
  const analysis = useAppLater((state) => state.list?.analysis ?? null);
  const colourBy = useAppLater((state) => state.colourBy);
  const showSummary = useApp((state) => state.showSummary);
  const found = useMemo(() => (analysis === null ? null : finding(analysis, colourBy)), [analysis, colourBy]);
  if (found === null) return null;
  return (
    <div className="headline" data-map-edge="top">
      <h1 className="headline__sentence">
        {found.parts.map(({ text, strong }) => (strong ? <strong key={text}>{text}</strong> : text))}
      </h1>
      <p className="headline__note">
        {found.note !== null && <span>{found.note} </span>}
        {layout !== 'phone' && (
          <>
            <button type="button" className="text-link" onClick={() => showSummary(true)}>
              See what was read
            </button>{' '}
            <OtherList />
          </>
        )}
      </p>
    </div>
  );
}
