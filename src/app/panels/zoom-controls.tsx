import { Lasso, Maximize, Minus, Plus } from 'lucide-react';
import { LazyActionButton } from '../actions/ui/lazy-action-button.tsx';
import { useApp } from '../store/store.ts';
import { ErrorBoundary } from './error-boundary.tsx';

/** Zoom in, out, the whole map, and a lasso. */
export function ZoomControls() {
  return (
    <ErrorBoundary what="The map’s buttons">
      <fieldset className="zoom" data-map-obstacle="">
        <legend className="visually-hidden">Map</legend>
        <LazyActionButton action="zoom-in" icon={Plus} />
        <LazyActionButton action="zoom-out" icon={Minus} />
        <LazyActionButton action="whole-map" icon={Maximize} />
        <LazyActionButton action="lasso" icon={Lasso} />
      </fieldset>
    </ErrorBoundary>
  );
}

/** The way back to the whole map on a phone, where fingers do the zooming. */
export function WholeMapButton() {
  const isWhole = useApp((state) => state.camera === null);
  if (isWhole) return null;
  return (
    <ErrorBoundary what="The map’s button">
      <div className="zoom zoom--phone" data-map-obstacle="">
        <LazyActionButton action="whole-map" icon={Maximize} />
      </div>
    </ErrorBoundary>
  );
}
