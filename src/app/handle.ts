/** What scripts and tests can ask of the page: what the map shows, and the map file. */
import type { MapController } from './map/map-controller.ts';
import { engine } from './store/store.ts';

export interface CoterieHandle {
  /** The map on screen, or null. */
  map: MapController | null;
  /** The map as `coterie build` writes it, byte for byte. */
  readonly mapFile: () => Promise<string>;
  /** Ends the worker as a crash would. */
  readonly crashWorker: () => void;
}

declare global {
  interface Window {
    coterie: CoterieHandle;
  }
}

export const handle: CoterieHandle = {
  map: null,
  mapFile: () => engine.mapFile(),
  crashWorker: () => engine.crash(),
};
