import type { Scene } from '../model/scene.ts';
import { NODE_KINDS } from '../model/columns.ts';
import type { NodeKind } from '../model/ids.ts';
import { countOf } from './words.ts';

const KIND_NOUN: Readonly<Record<NodeKind, string>> = { author: 'person', paper: 'paper', topic: 'topic' };
const LENS_NAME = { everything: 'Everything', people: 'People' } as const;
/** Zoom from which badges of cut author lists are drawn on every paper. */
const BADGE_ZOOM = 1.6;

function countByKind({ nodes }: Scene): Readonly<Record<NodeKind, number>> {
  const counts = { author: 0, paper: 0, topic: 0 };
  for (const { kind } of nodes) counts[kind] += 1;
  return counts;
}

/** What the map shows, as a sentence: `Everything lens: 69 people, 45 papers, 28 topics, 7 themes.` */
export function mapSentence(scene: Scene): string {
  const counts = countByKind(scene);
  const shown = NODE_KINDS.filter((kind) => counts[kind] > 0).map((kind) => countOf(counts[kind], KIND_NOUN[kind]));
  const groups = countOf(scene.groups.length, scene.colourBy === 'themes' ? 'theme' : 'circle');
  const leftOut = NODE_KINDS.reduce((sum, kind) => sum + scene.leftOut[kind], 0);
  const rest = leftOut === 0 ? '' : ` ${countOf(leftOut, 'node')} left out.`;
  return `${LENS_NAME[scene.lens]} lens: ${[...shown, groups].join(', ')}.${rest}`;
}

export type LegendSign = NodeKind | 'apart' | 'uncertain' | 'inferred' | 'cut';

export interface LegendEntry {
  readonly sign: LegendSign;
  readonly label: string;
}

/** The signs that are on the map. Badges of cut lists are drawn when papers are lit or the map is zoomed in. */
export function legendOf(
  scene: Scene,
  view: { readonly hasSelection: boolean; readonly zoom: number; readonly hasCutLists: boolean },
): readonly LegendEntry[] {
  const { nodes, edges } = scene;
  const counts = countByKind(scene);
  const hasBadges = view.hasSelection || view.zoom >= BADGE_ZOOM;
  const isGrey = new Set(scene.groups.filter(({ colour }) => colour === 0).map(({ group }) => group));
  const whole = scene.colourBy === 'themes' ? 'theme' : 'circle';
  const entries: readonly (LegendEntry & { readonly isOn: boolean })[] = [
    ...NODE_KINDS.map((kind) => ({
      sign: kind,
      // With cut lists the people on the map are those the lists still name.
      label: kind === 'author' && view.hasCutLists ? 'person, names seen' : KIND_NOUN[kind],
      isOn: counts[kind] > 0,
    })),
    {
      sign: 'apart',
      // The 13th group and after share the grey of what is in none.
      label: isGrey.size > 0 ? `in a smaller ${whole} or none` : `in no ${whole}`,
      isOn: nodes.some(({ group, isHub }) => isGrey.has(group) || (group < 0 && !isHub)),
    },
    { sign: 'uncertain', label: 'between groups', isOn: nodes.some(({ isUncertain }) => isUncertain) },
    {
      sign: 'inferred',
      label: 'inferred, not stated',
      isOn: nodes.some(({ isInferred }) => isInferred) || edges.some(({ isInferred }) => isInferred),
    },
    { sign: 'cut', label: 'author list cut', isOn: hasBadges && nodes.some(({ isTruncated }) => isTruncated) },
  ];
  return entries.filter(({ isOn }) => isOn).map(({ sign, label }) => ({ sign, label }));
}
