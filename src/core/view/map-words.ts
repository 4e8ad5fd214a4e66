/** What the map shows, in words. */
import type { Lens } from '../model/columns.ts';
import { NODE_KINDS } from '../model/columns.ts';
import type { Scene } from '../model/scene.ts';
import { kindCounts } from '../graph/kind-counts.ts';
import { countOf, joinList, KIND_NOUN } from './words.ts';

const LENS_NAME: Readonly<Record<Lens, string>> = {
  everything: 'Everything',
  people: 'People',
  papers: 'Papers',
  topics: 'Topics',
  network: 'Network',
};
/** Lenses whose ties stand for nothing that is counted elsewhere. */
const TIED: ReadonlySet<Lens> = new Set(['papers', 'topics', 'network']);

function leftOutWords({ leftOut }: Scene, isFiltered: boolean): string {
  const all = NODE_KINDS.reduce((sum, kind) => sum + leftOut[kind], 0);
  if (all === 0) return '';
  if (!isFiltered) return ` ${countOf(all, 'node')} left out.`;
  const parts = NODE_KINDS.filter((kind) => leftOut[kind] > 0).map((kind) => countOf(leftOut[kind], KIND_NOUN[kind]));
  return ` Filtered: ${joinList(parts)} left out.`;
}

/**
 * What the map shows, as a sentence: `Everything lens: 69 people, 45 papers, 28 topics, 7 themes.`; under a filter also what
 * it leaves out, by kind.
 */
export function mapSentence(scene: Scene, isFiltered = false): string {
  const counts = kindCounts(scene.nodes.map(({ kind }) => kind));
  const shown = NODE_KINDS.filter((kind) => counts[kind] > 0).map((kind) => countOf(counts[kind], KIND_NOUN[kind]));
  const isNetwork = scene.lens === 'network';
  const groups = countOf(scene.groups.length, isNetwork ? 'cluster' : scene.colourBy === 'themes' ? 'theme' : 'circle');
  const ties = TIED.has(scene.lens) ? [countOf(scene.edges.length, isNetwork ? 'link' : 'tie')] : [];
  const words = [...shown, groups, ...ties].join(', ');
  return `${LENS_NAME[scene.lens]}${isNetwork ? '' : ' lens'}: ${words}.${leftOutWords(scene, isFiltered)}`;
}
