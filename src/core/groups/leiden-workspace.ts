/** Scratch memory of a Leiden run, and the order in which it visits nodes. */
import { type Random, shuffle } from '../random/random.ts';

/** Scratch memory shared by all levels of a run. */
export interface Workspace {
  readonly random: Random;
  /** Resolution divided by the total strength: the price of a unit of strength times strength. */
  readonly price: number;
  /** Weight from the node at hand to each community; all zero between uses. */
  readonly weightTo: Float64Array;
  readonly touched: Int32Array;
  readonly flags: Uint8Array;
  readonly gains: Float64Array;
  /** Volume of each community or part, and the weight from parts to the rest of their community. */
  readonly volume: Float64Array;
  readonly outward: Float64Array;
  readonly size: Int32Array;
  readonly empty: Int32Array;
  readonly order: Int32Array;
  readonly temperature: number;
}

/** Scratch memory for a network of `nodes` nodes. */
export function openWorkspace(nodes: number, chosen: Pick<Workspace, 'random' | 'price' | 'temperature'>): Workspace {
  return {
    ...chosen,
    weightTo: new Float64Array(nodes),
    touched: new Int32Array(nodes),
    flags: new Uint8Array(nodes),
    gains: new Float64Array(nodes),
    volume: new Float64Array(nodes),
    outward: new Float64Array(nodes),
    size: new Int32Array(nodes),
    empty: new Int32Array(nodes),
    order: new Int32Array(nodes),
  };
}

/** In networks of more nodes than this, */
const LARGE = 20_000;
/** so many nodes in a row are visited together: their rows lie side by side in memory, and are fetched once. */
const BLOCK = 64;

/** The numbers 0 .. `count` - 1 in a random order; of large counts, blocks in a random order, and random within. */
export function shuffledOrder(count: number, { order, random }: Workspace): Int32Array {
  const values = order.subarray(0, count);
  if (count <= LARGE) {
    for (let i = 0; i < count; i += 1) values[i] = i;
    shuffle(values, random);
    return values;
  }
  const blocks = Int32Array.from({ length: Math.ceil(count / BLOCK) }, (_, block) => block);
  shuffle(blocks, random);
  let end = 0;
  for (const block of blocks) {
    const start = end;
    for (let i = block * BLOCK; i < Math.min(count, (block + 1) * BLOCK); i += 1) values[end++] = i;
    shuffle(values.subarray(start, end), random);
  }
  return values;
}
