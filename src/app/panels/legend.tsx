import { useMemo } from 'react';
import { BADGE_ZOOM, legendOf, type LegendEntry } from '../../core/view/legend.ts';
import { useAppLater } from '../store/store.ts';
import { visibleOf } from '../store/visible.ts';
import { groupColourVar } from '../ui/group-colour.ts';
import { Swatch } from '../ui/swatch.tsx';
import { hiddenOf, paintedOf } from './filter-view.ts';

function Sign({ sign, slot }: Pick<LegendEntry, 'sign' | 'slot'>) {
  if (sign === 'colour' || sign === 'left-out') return null;
  if (sign === 'swatch') return <Swatch slot={slot} size={11} />;
  const paint = slot < 0 ? undefined : { fill: groupColourVar(slot), stroke: groupColourVar(slot, 'rim') };
  return (
    <svg className={`legend__sign legend__sign--${sign}`} width="14" height="12" viewBox="0 0 14 12" aria-hidden="true">
      {(sign === 'author' || sign === 'item' || sign === 'apart' || sign === 'uncertain') && (
        <circle cx="7" cy="6" r="5" style={paint} />
      )}
      {sign === 'paper' && <rect x="2" y="1" width="10" height="10" rx="1.6" style={paint} />}
      {sign === 'topic' && (
        <path d="M7 .9 12.1 6 7 11.1 1.9 6Z" style={paint && { stroke: groupColourVar(slot, 'rim') }} />
      )}
      {sign === 'size' && (
        <>
          <circle cx="2" cy="8.8" r="1.9" />
          <circle cx="9.2" cy="6" r="4.6" />
        </>
      )}
      {sign === 'ring' && <circle cx="7" cy="6" r="4.2" pathLength="12" />}
      {(sign === 'inferred' || sign === 'line') && <path d="M0 6H14" />}
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

const NONE: readonly LegendEntry[] = [];

function useLegend(): readonly LegendEntry[] {
  const analysis = useAppLater((state) => state.list?.analysis);
  const scene = useAppLater((state) => state.scene);
  const filter = useAppLater((state) => state.filter);
  const paint = useAppLater((state) => state.paint);
  const hasBadges = useAppLater(({ selection, camera }) => selection !== null || (camera?.zoom ?? 1) >= BADGE_ZOOM);
  return useMemo(() => {
    if (analysis === undefined || scene === null) return NONE;
    return legendOf(analysis, scene, {
      hasBadges,
      paint,
      painted: paintedOf(analysis, scene, paint),
      visible: visibleOf(analysis, filter),
      hidden: hiddenOf(analysis, scene, filter),
      hiddenKinds: filter.hiddenKinds,
    });
  }, [analysis, scene, filter, paint, hasBadges]);
}

/** The signs on the map, those that are there, and how much is left out. */
export function Legend() {
  const entries = useLegend();
  if (entries.length === 0) return null;
  return (
    <ul className="legend" aria-label="Legend" data-map-obstacle="">
      {entries.map(({ key, sign, slot, label }) => (
        <li key={key} className={`legend__entry legend__entry--${sign}`}>
          <Sign sign={sign} slot={slot} />
          {label}
        </li>
      ))}
    </ul>
  );
}
