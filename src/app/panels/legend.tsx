import { useMemo } from 'react';
import { legendOf, type LegendSign } from '../../core/view/map-words.ts';
import { useApp } from '../store/store.ts';

function Sign({ sign }: { readonly sign: LegendSign }) {
  return (
    <svg className={`legend__sign legend__sign--${sign}`} width="14" height="12" viewBox="0 0 14 12" aria-hidden="true">
      {(sign === 'author' || sign === 'apart' || sign === 'uncertain') && <circle cx="7" cy="6" r="5" />}
      {sign === 'paper' && <rect x="2" y="1" width="10" height="10" rx="1.6" />}
      {sign === 'topic' && <path d="M7 .9 12.1 6 7 11.1 1.9 6Z" />}
      {sign === 'inferred' && <path d="M0 6H14" />}
      {sign === 'cut' && (
        <>
          <rect x=".6" y="1.6" width="12.8" height="8.8" rx="4.4" />
          <circle cx="3.9" cy="6" r="1" />
          <circle cx="7" cy="6" r="1" />
          <circle cx="10.1" cy="6" r="1" />
        </>
      )}
    </svg>
  );
}

/** The signs on the map, those that are there. */
export function Legend() {
  const scene = useApp((state) => state.scene);
  const hasSelection = useApp((state) => state.selection !== null);
  const zoom = useApp((state) => state.camera?.zoom ?? 1);
  const papers = useApp((state) => state.list?.analysis.papers);
  const hasCutLists = useMemo(() => papers?.some((paper) => paper.authorsTruncated) ?? false, [papers]);
  const entries = useMemo(
    () => (scene === null ? [] : legendOf(scene, { hasSelection, zoom, hasCutLists })),
    [scene, hasSelection, zoom, hasCutLists],
  );
  if (entries.length === 0) return null;
  return (
    <ul className="legend" aria-label="Legend" data-map-obstacle="">
      {entries.map(({ sign, label }) => (
        <li key={sign} className="legend__entry">
          <Sign sign={sign} />
          {label}
        </li>
      ))}
    </ul>
  );
}
