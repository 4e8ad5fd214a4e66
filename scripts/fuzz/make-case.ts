/** A case from its number: the same seed, number and samples give the same case. */
import { deriveSeed } from '../../src/core/random/random.ts';
import { BYTE_MUTATORS } from './byte-mutators.ts';
import { Dice } from './dice.ts';
import { makeJson, makeListing, makeNames } from './grammar.ts';
import type { FuzzInput } from './input.ts';
import type { Seeds } from './seeds.ts';
import type { Target } from './targets.ts';
import { TEXT_MUTATORS } from './text-mutators.ts';

export interface FuzzCase {
  readonly target: Target;
  readonly input: FuzzInput;
  /** How it was made: where it started, then the mutators in order. */
  readonly steps: readonly string[];
}

type Start = readonly [step: string, text: string];

/** A part of a long sample, from the start of a line. */
function windowOf(sample: string, dice: Dice): string {
  const length = dice.weighted([
    { weight: 14, most: 300 },
    { weight: 5, most: 1000 },
    { weight: 1, most: 5000 },
  ]).most;
  if (sample.length <= length * 2) return sample;
  const start = sample.lastIndexOf('\n', dice.below(sample.length)) + 1;
  return sample.slice(start, start + dice.between(length >> 2, length));
}

function makeStart({ seeds: kind }: Target, seeds: Seeds, dice: Dice): Start {
  const way = dice.below(20);
  if (way === 0)
    return ['noise', Array.from({ length: dice.below(200) }, () => String.fromCharCode(dice.below(256))).join('')];
  if (kind === 'sources' && way < 6) return ['made listing', makeListing(dice)];
  if (kind === 'sources' && way < 8) return ['made JSON', makeJson(dice)];
  if (kind === 'names' && way < 12) return ['made names', makeNames(dice)];
  return ['sample', windowOf(dice.of(seeds[kind]), dice)];
}

export function makeCase(seed: number, index: number, targets: readonly Target[], seeds: Seeds): FuzzCase {
  const dice = new Dice(deriveSeed(seed, index));
  const target = dice.weighted(targets);
  const [step, start] = makeStart(target, seeds, dice);
  const steps = [step];
  const other = windowOf(dice.of(seeds[target.seeds]), dice);
  let text = start;
  for (let left = dice.below(5); left > 0; left -= 1) {
    const mutator = dice.weighted(TEXT_MUTATORS);
    text = mutator.apply(text, dice, other);
    steps.push(mutator.id);
  }
  if (target.takes === 'text') return { target, input: text, steps };
  let bytes: Uint8Array = new Uint8Array(Buffer.from(text, 'utf8'));
  for (let left = dice.below(3); left > 0; left -= 1) {
    const mutator = dice.weighted(BYTE_MUTATORS);
    bytes = mutator.apply(bytes, dice, new Uint8Array(Buffer.from(other, 'utf8')));
    steps.push(mutator.id);
  }
  return { target, input: bytes, steps };
}
