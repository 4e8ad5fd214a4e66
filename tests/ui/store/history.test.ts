import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goTo, NO_HISTORY, record, stepBack, stepForth, type History } from '../../../src/app/store/history.ts';
import { newDocument, type CoterieDocument } from '../../../src/core/model/document.ts';

const state = (step: number): CoterieDocument => newDocument([{ file: `${step}`, text: '' }]);
const nameOf = (document: CoterieDocument): string => document.sources[0]?.file ?? '';

/** A history of `steps` changes, from state 0 to state `steps`. */
function walked(steps: number): { history: History; now: CoterieDocument } {
  let history = NO_HISTORY;
  for (let step = 1; step <= steps; step += 1) history = record(history, `to ${step}`, state(step - 1));
  return { history, now: state(steps) };
}

describe('history', () => {
  it('goes back and forth through the same documents', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 12 }),
        fc.array(fc.constantFrom('undo', 'redo'), { maxLength: 40 }),
        (steps, moves) => {
          let { history, now } = walked(steps);
          let at = steps;
          for (const move of moves) {
            const moved = (move === 'undo' ? stepBack : stepForth)(history, now);
            const next = Math.max(0, Math.min(steps, at + (move === 'undo' ? -1 : 1)));
            expect(moved === null).toBe(next === at);
            if (moved) ({ history, document: now } = moved);
            at = next;
            expect(nameOf(now)).toBe(`${at}`);
            expect(history.past.length + history.future.length).toBe(steps);
            expect(history.past.map(({ label }) => label)).toEqual(
              Array.from({ length: at }, (_, step) => `to ${step + 1}`),
            );
          }
        },
      ),
    );
  });

  it('goes to any step at once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), (steps, target) => {
        const { history, now } = walked(steps);
        const moved = goTo(history, now, Math.min(target, steps));
        expect(nameOf(moved?.document ?? now)).toBe(`${Math.min(target, steps)}`);
        const again = goTo(moved?.history ?? history, moved?.document ?? now, steps);
        expect(nameOf(again?.document ?? moved?.document ?? now)).toBe(`${steps}`);
      }),
    );
  });

  it('lets go of what was undone when something else is done', () => {
    const { history, now } = walked(3);
    const moved = stepBack(history, now);
    const next = record(moved?.history ?? NO_HISTORY, 'another', moved?.document ?? now);
    expect(next.future).toEqual([]);
    expect(next.past.map(({ label }) => label)).toEqual(['to 1', 'to 2', 'another']);
  });
});
