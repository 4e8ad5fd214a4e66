/** The stages for a finished map, in the place of those for reading lists: read -> tables -> clusters -> scene. */
import type { Analysis } from '../model/analysis.ts';
import type { SourceInput } from '../model/document.ts';
import { noProgress, type Progress } from '../model/progress.ts';
import type { Pipeline } from '../pipeline.ts';
import { remember, rememberPerGrain } from '../remember.ts';
import { drawLens } from '../view/draw-lens.ts';
import { networkAnalysis, readSources } from './analyse.ts';
import { createClusters, noCircles } from './clusters.ts';
import { givenPlaces } from './places.ts';
import { tabulateNetwork } from './tables.ts';

export type NetworkPipeline = Pick<Pipeline, 'run' | 'scene' | 'map'>;

/** Nodes that files place at most. */
const PLACED_IN_FILES = 20_000;

function placesOf({ network }: Analysis) {
  return network && givenPlaces(network);
}

/** A pipeline with its own memory of the last map. */
export function createNetworkPipeline(): NetworkPipeline {
  let progressNow: Progress = noProgress;
  const progress: Progress = (step, done, total) => progressNow(step, done, total);
  const circles = noCircles();
  const read = remember((...sources: SourceInput[]) => {
    const reading = readSources(sources, progress);
    return { reading, tables: tabulateNetwork(reading.map) };
  });
  const finder = remember(({ reading, tables }: ReturnType<typeof read>, seed: number) =>
    createClusters(tables, reading.map, seed),
  );
  const analyse = rememberPerGrain(
    (grain, whole: ReturnType<typeof read>, seed: number, resolution: number | null): Analysis => {
      const clusters = finder(whole, seed)({ seed, resolution, grain, progress });
      return networkAnalysis(whole.reading, whole.tables, clusters, circles);
    },
  );
  return {
    run: ({ sources, settings }, onProgress = noProgress, grain = 'medium') => {
      progressNow = onProgress;
      return analyse(grain, read(...sources), settings.seed, settings.resolution);
    },
    scene: (analysis, request, seed, previous = null, onProgress = noProgress) =>
      drawLens(analysis, request, { seed, previous, progress: onProgress, placed: placesOf(analysis) }).scene,
    map: (analysis, settings, _, onProgress = noProgress) => {
      const request = { lens: 'network', colourBy: 'themes', aspect: 'wide', nodeLimit: PLACED_IN_FILES } as const;
      const drawn = drawLens(analysis, request, {
        seed: settings.seed,
        progress: onProgress,
        placed: placesOf(analysis),
      });
      return { analysis, settings, ...drawn };
    },
  };
}
