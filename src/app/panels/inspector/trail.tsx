import type { Analysis } from '../../../core/model/analysis.ts';
import { selectionPlace, type SelectionPlace } from '../../../core/view/selection-place.ts';
import type { Selection } from '../../store/navigation.ts';
import { useApp, useAppLater } from '../../store/store.ts';
import { KindMark } from '../../ui/kind-mark.tsx';
import { Swatch } from '../../ui/swatch.tsx';
import { SeveralMark, TieMark } from './tie-mark.tsx';
import { useSlots } from './use-slots.ts';

/** Places before this one that are shown. */
const MOST = 3;

function PlaceMark({ place }: { readonly place: SelectionPlace }) {
  const slots = useSlots();
  if (place.node !== null) return <KindMark kind={place.node.kind} slot={slots.ofNode(place.node)} size={9} />;
  if (place.group !== null) return <Swatch slot={slots.ofGroup(place.group)} size={9} />;
  return place.kind === 'Tie' ? <TieMark size={11} /> : <SeveralMark size={11} />;
}

interface Step {
  readonly selection: Selection;
  readonly place: SelectionPlace;
}

/** The last places of a trail before the one that is shown, oldest first; what the list does not have is left out. */
function stepsBefore(analysis: Analysis, trail: readonly Selection[], now: string): Step[] {
  const steps: Step[] = [];
  for (let at = trail.length - 1; at >= 0 && steps.length < MOST; at -= 1) {
    const selection = trail[at];
    const place = selection === undefined ? null : selectionPlace(analysis, selection);
    const isNow = at === trail.length - 1 && place?.id === now;
    if (selection !== undefined && place !== null && !isNow) steps.unshift({ selection, place });
  }
  return steps;
}

interface TrailProps {
  readonly analysis: Analysis;
  /** The id of the place that is shown. */
  readonly now: string;
}

/** Where one came from: the last places as links, oldest first. Nothing where there are none. */
export function Trail({ analysis, now }: TrailProps) {
  const trail = useAppLater((state) => state.trail);
  const select = useApp((state) => state.select);
  const steps = stepsBefore(analysis, trail, now);
  if (steps.length === 0) return null;
  return (
    <nav className="trail" aria-label="Where you came from">
      <ol>
        {steps.map(({ selection, place }, i) => (
          <li key={`${i} ${place.id}`} className="trail__place">
            <button
              type="button"
              className="trail__link"
              title={`${place.kind}: ${place.label}`}
              onClick={() => select(selection)}
            >
              <PlaceMark place={place} />
              <span className="trail__label">{place.label}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
