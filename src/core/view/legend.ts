/** The legend of the map: only what is drawn, what its colour, size and lines stand for, and how much is left out. */
import type { Analysis } from '../model/analysis.ts';
import { EDGE_KINDS, NODE_KINDS, type EdgeKind } from '../model/columns.ts';
import type { NodeKind } from '../model/ids.ts';
import type { PlainSize, Scene, SceneNode } from '../model/scene.ts';
import { kindCounts } from '../graph/kind-counts.ts';
import type { Hidden, Visible } from './filter.ts';
import { KIND_WORDS } from './filter-words.ts';
import { scoreName, weightName, type OverlayPaint, type PlainPaint } from './look-names.ts';
import type { PaintedNodes } from './paint.ts';
import { flagsOf } from './paper-flags.ts';
import { groupNoun } from './refs.ts';
import { countOf, figure, KIND_NOUN } from './words.ts';

export type LegendSign =
  NodeKind | 'size' | 'colour' | 'swatch' | 'ring' | 'apart' | 'uncertain' | 'inferred' | 'cut' | 'line' | 'left-out';

export interface LegendEntry {
  /** Unique in the legend. */
  readonly key: string;
  readonly sign: LegendSign;
  readonly label: string;
  /** Of a coloured sign; -1 for those that are ink. */
  readonly slot: number;
}

/** How the scene is looked at. */
export interface LegendView {
  /** Badges of cut author lists are drawn: papers are lit, or the map is zoomed in. */
  readonly hasBadges: boolean;
  readonly paint: 'groups' | OverlayPaint;
  /** The overlay, where `paint` is not `groups`. */
  readonly painted: PaintedNodes | null;
  readonly visible: Visible | null;
  readonly hidden: Hidden | null;
  readonly hiddenKinds: readonly NodeKind[];
}

/** Zoom from which badges of cut author lists are drawn on every paper. */
export const BADGE_ZOOM = 1.6;

const EDGE_WORDS: Readonly<Record<EdgeKind, string>> = {
  authorship: 'wrote',
  tagging: 'is about',
  coauthorship: 'wrote together',
  relatedness: 'related, width by score',
  cooccurrence: 'on the same papers, width by association',
  link: 'link, width by strength',
};
const SIZE_WORDS: Readonly<Record<PlainSize, string>> = {
  papers: 'size: papers',
  links: 'size: links',
  strength: 'size: strength of links',
};
const PAINT_WORDS: Readonly<Record<Exclude<PlainPaint, 'kind'>, string>> = {
  year: 'year, the middle one of their papers',
  category: 'category of most of their papers',
  organisation: 'organisations of their papers',
};

interface Drawn {
  readonly analysis: Analysis;
  readonly scene: Scene;
  readonly view: LegendView;
  readonly nodes: readonly SceneNode[];
  readonly counts: Readonly<Record<NodeKind, number>>;
}

const ink = (key: string, sign: LegendSign, label: string): LegendEntry => ({ key, sign, label, slot: -1 });

const countKinds = (nodes: readonly SceneNode[]): Record<NodeKind, number> => kindCounts(nodes.map(({ kind }) => kind));

function kindEntries({ analysis, view, counts }: Drawn): readonly LegendEntry[] {
  // With cut lists the people on the map are those the lists still name.
  const person = flagsOf(analysis).counts.cut > 0 ? 'person, names seen' : 'person';
  const slots = view.paint === 'kind' ? view.painted?.entries : undefined;
  const slotOf = (kind: NodeKind): number =>
    slots?.find(({ label }) => label === KIND_WORDS[kind].toLowerCase())?.slot ?? -1;
  return NODE_KINDS.filter((kind) => counts[kind] > 0).map((kind) => ({
    ...ink(kind, kind, kind === 'author' ? person : KIND_NOUN[kind]),
    slot: slotOf(kind),
  }));
}

function sizeEntry({ scene, nodes }: Drawn): readonly LegendEntry[] {
  const radii = new Map<NodeKind, number>();
  const differs = nodes.some(({ kind, radius }) => {
    const other = radii.get(kind);
    if (other === undefined) radii.set(kind, radius);
    return other !== undefined && other !== radius;
  });
  if (!differs) return [];
  const { sizeBy } = scene;
  const weight = weightName(sizeBy);
  return [ink('size', 'size', weight === null ? SIZE_WORDS[sizeBy as PlainSize] : `size: ${weight}`)];
}

function colourEntries({ scene, view, nodes }: Drawn): readonly LegendEntry[] {
  const { paint, painted, hidden } = view;
  if (paint === 'kind' || paint === 'groups' || painted === null) return [];
  const drawn = new Set(scene.nodes.flatMap((_, i) => (hidden?.nodes[i] === 1 ? [] : [painted.slots[i] ?? 0])));
  if (nodes.length === 0) return [];
  return [
    ink('colour', 'colour', scoreName(paint) ?? PAINT_WORDS[paint as Exclude<PlainPaint, 'kind'>]),
    ...painted.entries
      .filter(({ slot }) => drawn.has(slot))
      .map(({ slot, label, count }) => ({
        key: `${slot} ${label}`,
        sign: 'swatch' as const,
        label: `${label} (${figure(count)})`,
        slot,
      })),
  ];
}

function groupEntries({ analysis, scene, view, nodes }: Drawn): readonly LegendEntry[] {
  if (view.paint !== 'groups') return [];
  const isGrey = new Set(scene.groups.filter(({ colour }) => colour === 0).map(({ group }) => group));
  const whole = groupNoun(analysis, scene.colourBy);
  const entries: LegendEntry[] = [];
  if (nodes.some(({ sectors }) => sectors.length > 1)) {
    entries.push(ink('ring', 'ring', `in several ${whole}s`));
  }
  if (nodes.some(({ group, isHub }) => isGrey.has(group) || (group < 0 && !isHub))) {
    // The 13th group and after share the grey of what is in none.
    entries.push(ink('apart', 'apart', isGrey.size > 0 ? `in a smaller ${whole} or none` : `in no ${whole}`));
  }
  return entries;
}

function doubtEntries({ analysis, scene, view, nodes }: Drawn): readonly LegendEntry[] {
  const isDrawn = (edge: number): boolean => view.hidden?.edges[edge] !== 1;
  const isAnyInferred =
    nodes.some(({ isInferred }) => isInferred) ||
    scene.edges.some(({ isInferred }, edge) => isInferred && isDrawn(edge));
  const entries: LegendEntry[] = [];
  if (nodes.some(({ isUncertain }) => isUncertain))
    entries.push(ink('uncertain', 'uncertain', `between ${analysis.network === null ? 'groups' : 'clusters'}`));
  if (isAnyInferred) entries.push(ink('inferred', 'inferred', 'inferred, not stated'));
  if (view.hasBadges && nodes.some(({ isTruncated }) => isTruncated))
    entries.push(ink('cut', 'cut', 'author list cut'));
  return entries;
}

function lineEntry({ scene, view }: Drawn): readonly LegendEntry[] {
  const kinds = new Set<EdgeKind>();
  scene.edges.forEach(({ kind, isInferred }, edge) => {
    if (!isInferred && view.hidden?.edges[edge] !== 1) kinds.add(kind);
  });
  const isEqual = scene.edges.every(({ weight }) => weight === scene.edges[0]?.weight);
  const wordsOf = (kind: EdgeKind): string => (kind === 'link' && isEqual ? 'link' : EDGE_WORDS[kind]);
  const words = EDGE_KINDS.filter((kind) => kinds.has(kind)).map(wordsOf);
  return words.length === 0 ? [] : [ink('line', 'line', words.join(', '))];
}

/** What filter and node limit leave out: kinds that are off, counts of the others, and papers where they are no nodes. */
function leftOutEntries({ scene, view, counts }: Drawn): readonly LegendEntry[] {
  const all = countKinds(scene.nodes);
  const off = new Set(view.hiddenKinds);
  const entries = NODE_KINDS.flatMap((kind): readonly LegendEntry[] => {
    const total = all[kind] + scene.leftOut[kind];
    if (total === 0) return [];
    if (off.has(kind)) return [ink(`off-${kind}`, 'left-out', `${KIND_WORDS[kind].toLowerCase()} hidden`)];
    if (counts[kind] === total) return [];
    return [ink(`of-${kind}`, 'left-out', `${figure(counts[kind])} of ${countOf(total, KIND_NOUN[kind])} shown`)];
  });
  const { visible } = view;
  const hasPapers = all.paper + scene.leftOut.paper > 0;
  if (visible === null || hasPapers || visible.shown.paper === visible.total.paper) return entries;
  const papers = `by ${figure(visible.shown.paper)} of ${countOf(visible.total.paper, 'paper')}`;
  return [...entries, ink('of-list', 'left-out', papers)];
}

/** The entries of the legend in reading order; all of them true of what is drawn now. */
export function legendOf(analysis: Analysis, scene: Scene, view: LegendView): readonly LegendEntry[] {
  const nodes = scene.nodes.filter((_, i) => view.hidden?.nodes[i] !== 1);
  const drawn: Drawn = { analysis, scene, view, nodes, counts: countKinds(nodes) };
  return [
    ...kindEntries(drawn),
    ...sizeEntry(drawn),
    ...colourEntries(drawn),
    ...groupEntries(drawn),
    ...doubtEntries(drawn),
    ...lineEntry(drawn),
    ...leftOutEntries(drawn),
  ];
}
