import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../../src/app/store/address.ts';
import { FIRST_VIEW, lensColour, PAINTS, TABLES, type Navigation } from '../../../src/app/store/navigation.ts';
import { LENSES, NODE_KINDS } from '../../../src/core/model/columns.ts';
import { NO_FILTER, PAPER_FLAGS } from '../../../src/core/model/filter.ts';
import { scorePaint, weightSize } from '../../../src/core/view/look-names.ts';
import { makeNodeKey } from '../../../src/core/model/ids.ts';
import { GRAINS } from '../../../src/core/model/partition.ts';
import { SIZES } from '../../../src/core/model/scene.ts';

const words = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 3 });
const key = fc
  .tuple(fc.constantFrom(...NODE_KINDS), fc.string({ minLength: 1, maxLength: 10 }))
  .map(([kind, id]) => makeNodeKey(kind, id));
const name = fc.string({ minLength: 1, maxLength: 12 });
const year = fc.integer({ min: 1800, max: 2100 });
const filter = fc.record({
  hiddenKinds: fc.subarray([...NODE_KINDS]),
  themes: words,
  circles: words,
  years: fc.option(fc.tuple(year, year).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)),
  hasUndated: fc.boolean(),
  categories: words,
  organisations: words,
  flags: fc.subarray([...PAPER_FLAGS]),
  minPapers: fc.integer({ min: 1, max: 99 }),
  minOccurrences: fc.integer({ min: 1, max: 99 }),
  minLinks: fc.integer({ min: 0, max: 99 }),
  isLargestOnly: fc.boolean(),
});
const selection = fc.oneof(
  fc.constant(null),
  key.map((at) => ({ kind: 'node' as const, key: at })),
  fc.string({ minLength: 1 }).map((id) => ({ kind: 'group' as const, id })),
  fc.tuple(key, key).map(([source, target]) => ({ kind: 'edge' as const, source, target })),
  fc.array(key, { minLength: 2, maxLength: 4 }).map((keys) => ({ kind: 'nodes' as const, keys })),
);
const view: fc.Arbitrary<Navigation> = fc
  .record({
    lens: fc.constantFrom(...LENSES),
    chosen: fc.option(fc.constantFrom('themes' as const, 'circles' as const)),
    grain: fc.constantFrom(...GRAINS),
    paint: fc.oneof(fc.constantFrom(...PAINTS), name.map(scorePaint)),
    sizeBy: fc.oneof(fc.constantFrom(...SIZES), name.map(weightSize)),
    filter,
    nodeLimit: fc.integer({ min: 1, max: 50_000 }),
    screen: fc.constantFrom('map' as const, 'table' as const),
    table: fc.constantFrom(...TABLES),
    selection,
    camera: fc.option(fc.constant({ x: 10.5, y: -20, zoom: 1.25 })),
  })
  .map(({ chosen, ...rest }) => ({
    ...rest,
    colourBy: chosen ?? lensColour(rest.lens),
    isColourChosen: chosen !== null,
  }));

describe('the address', () => {
  it('brings every view back', () => {
    fc.assert(
      fc.property(view, fc.option(fc.string({ minLength: 1 })), (navigation, list) => {
        const address = writeAddress({ list, document: null, navigation });
        expect(readAddress(`#${address}`)).toEqual({ list, document: null, navigation });
      }),
    );
  });

  it('is empty for the first view, and names a document of one’s own before a list', () => {
    expect(writeAddress({ list: null, document: null, navigation: FIRST_VIEW })).toBe('');
    expect(writeAddress({ list: 'a', document: 'b c', navigation: FIRST_VIEW })).toBe('doc=b%20c');
  });

  it('passes over what it does not know', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => readAddress(`#${text}`)).not.toThrow();
      }),
    );
    const { navigation } = readAddress(
      '#lens=x&grain=&years=20..x&papers=-3&camera=1,2&at=nobody&limit=1e99&flags=cut|x',
    );
    expect(navigation).toEqual({ ...FIRST_VIEW, filter: { ...NO_FILTER, flags: ['cut'] } });
  });
});
