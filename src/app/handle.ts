/** What scripts and tests can ask of the page: what the map shows, and the map file. */
import type { MapController } from './map/map-controller.ts';
import type { toGraphology } from '../core/graph/to-graphology.ts';
import { app, engine } from './store/store.ts';

export interface CoterieHandle {
  /** The map on screen, or null. */
  map: MapController | null;
  /** The map as `coterie build` writes it, byte for byte. */
  readonly mapFile: () => Promise<string>;
  /** What the map shows, as a graphology graph. */
  readonly graph: () => Promise<ReturnType<typeof toGraphology> | null>;
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
  mapFile: async () => new Blob(await engine.mapFile('json', 'everything')).text(),
  graph: async () => {
    const { scene } = app.getState();
    return scene && (await import('../core/graph/to-graphology.ts')).toGraphology(scene);
  },
  crashWorker: () => engine.crash(),
};
