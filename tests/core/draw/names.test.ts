import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fadedMarks, nameMarks, nameOrder, namesWanted, type NameScene } from '../../../src/core/draw/names.ts';
import type { NodeKind } from '../../../src/core/model/ids.ts';
import type { SceneNode } from '../../../src/core/model/scene.ts';
import { compareText } from '../../../src/core/text/fold.ts';
import { LabelRoom } from '../../../src/core/view/label-room.ts';
import { nodeAt } from '../figure/figure-fixture.ts';

const AREA = { x: 0, y: 0, width: 300, height: 200 };
const AT = { scale: 1, markScale: 1, x: (x: number) => x, y: (y: number) => y };

/** What is so of a node, besides what it is. */
interface State {
  readonly isSelected: boolean;
  readonly isPointedAt: boolean;
  readonly isLit: boolean;
  readonly isNoted: boolean;
  readonly isHidden: boolean;
}

const PLAIN: State = { isSelected: false, isPointedAt: false, isLit: false, isNoted: false, isHidden: false };

interface Look {
  readonly isDim: boolean;
  readonly isClose: boolean;
  readonly isSparse: boolean;
  readonly most: number;
}

const LOOK: Look = { isDim: false, isClose: false, isSparse: false, most: 500 };

function sceneOf(nodes: readonly SceneNode[], states: readonly State[], look: Look): NameScene {
  const has =
    (what: keyof State) =>
    (i: number): boolean =>
      states[i]?.[what] ?? false;
  const marks = nameMarks(nodes, AT, has('isSelected'));
  const shown = { isDim: look.isDim, isLit: has('isLit'), isHidden: has('isHidden') };
  return {
    ...look,
    ...shown,
    nodes,
    order: nameOrder(nodes),
    marks,
    room: new LabelRoom(AREA, marks, fadedMarks(nodes, shown)),
    groups: [],
    at: AT,
    area: AREA,
    obstacles: [],
    selected: 1,
    noticed: nodes.flatMap((_, i) => {
      const { isSelected, isPointedAt, isLit, isNoted } = states[i] ?? PLAIN;
      return isSelected || isPointedAt || isNoted || (isLit && look.isDim) ? [i] : [];
    }),
    isSelected: has('isSelected'),
    isPointedAt: has('isPointedAt'),
    isNoted: (key) => has('isNoted')(nodes.findIndex((node) => node.key === key)),
    isGroupLit: () => false,
    isBadged: () => false,
    measure: (text, { size }) => text.length * size * 0.5,
    titleSize: () => ({ width: 0, height: 0 }),
  };
}

const wanted = (scene: NameScene): string[] => namesWanted(scene, new Map()).labels.map(({ key }) => key);

/** The place of a node among those named, by the rules one by one; null where it is not named. */
function rankOf(node: SceneNode, state: State, { isDim, isClose, isSparse }: Look): number | null {
  if (node.label === '' || state.isHidden || node.x <= 0 || node.x >= 300 || node.y <= 0 || node.y >= 200) return null;
  if (state.isSelected) return 0;
  if (state.isPointedAt) return 1;
  if (isDim && state.isLit)
    return 2 + { author: 0, item: 0, topic: 0.1, paper: 0.2 }[node.kind] + (node.isHub ? 0 : 0.05);
  if (state.isNoted) return 3;
  if (isDim) return null;
  if (node.isHub) return 4;
  if (isSparse && !isClose) return null;
  if (node.kind === 'author' && node.papers < 2) return isClose ? 8 : null;
  return { author: 5, item: 5, topic: 6, paper: 7 }[node.kind];
}

describe('namesWanted', () => {
  it('names people before topics and papers, those with more papers first', () => {
    const nodes = [
      nodeAt('paper', 'p', 50, 50),
      nodeAt('topic', 't', 60, 50),
      nodeAt('author', 'few', 70, 50, { papers: 2 }),
      nodeAt('author', 'many', 80, 50, { papers: 9 }),
      nodeAt('author', 'once', 90, 50, { papers: 1 }),
    ];
    const states = nodes.map(() => PLAIN);
    expect(wanted(sceneOf(nodes, states, LOOK))).toEqual(['author:many', 'author:few', 'topic:t', 'paper:p']);
    const pointed = [...states.slice(0, 4), { ...PLAIN, isPointedAt: true }];
    expect(wanted(sceneOf(nodes, pointed, LOOK))[0]).toBe('author:once');
    expect(wanted(sceneOf(nodes, pointed, { ...LOOK, most: 2 }))).toEqual(['author:once', 'author:many']);
  });

  it('serves names in the order of all ranks, whatever is noticed, hidden or out of sight', () => {
    const node = fc.record({
      kind: fc.constantFrom<NodeKind>('author', 'paper', 'topic'),
      x: fc.integer({ min: -30, max: 330 }),
      y: fc.integer({ min: -30, max: 230 }),
      papers: fc.integer({ min: 1, max: 4 }),
      isHub: fc.boolean(),
      hasLabel: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
    });
    const often = fc.integer({ min: 0, max: 4 }).map((n) => n === 0);
    const state = fc.record({
      isSelected: often,
      isPointedAt: often,
      isLit: often,
      isNoted: often,
      isHidden: often,
    });
    const look = fc.record({
      isDim: fc.boolean(),
      isClose: fc.boolean(),
      isSparse: fc.boolean(),
      most: fc.integer({ min: 0, max: 12 }),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(node, state), { maxLength: 25 }), look, (pairs, seen) => {
        const nodes = pairs.map(([{ kind, x, y, hasLabel, ...rest }], i) =>
          nodeAt(kind, `n${i}`, x, y, { ...rest, label: hasLabel ? `n${i}` : '' }),
        );
        const states = pairs.map(([, one]) => one);
        const ranked = nodes.flatMap((one, i) => {
          const rank = rankOf(one, states[i] ?? PLAIN, seen);
          return rank === null ? [] : [{ ...one, rank }];
        });
        ranked.sort((a, b) => a.rank - b.rank || b.papers - a.papers || compareText(a.key, b.key));
        const keys = ranked.slice(0, seen.most).map(({ key }) => key);
        expect(wanted(sceneOf(nodes, states, seen))).toEqual(keys);
      }),
    );
  });
});
