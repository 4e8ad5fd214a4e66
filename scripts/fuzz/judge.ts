/** Runs one case and says what went wrong: it threw, an answer has a fault, built-in objects were changed, or it took long. */
import { sizeOf, type FuzzInput } from './input.ts';
import type { Target } from './targets.ts';

export type FindingKind = 'throw' | 'fault' | 'pollution' | 'slow' | 'stuck';

export interface Finding {
  readonly kind: FindingKind;
  /** The same words for the same trouble. */
  readonly rule: string;
  readonly detail: string;
}

export interface Verdict {
  readonly finding: Finding | null;
  /** Processor time, ms. */
  readonly cost: number;
}

const START = 500;
const SIZE_A_MS = 50;
/** Packed bytes count as many as they may hold. */
const MOST_PACKED = 200;

/** Processor time allowed, ms: a start, and 2 s for every 100 kB. Real readers stay far below. */
export function allowedTime({ start = START }: Target, input: FuzzInput): number {
  const isPacked = typeof input !== 'string' && input[0] === 0x1f && input[1] === 0x8b;
  return start + (sizeOf(input) * (isPacked ? MOST_PACKED : 1)) / SIZE_A_MS;
}

const BUILT_IN: readonly object[] = [
  Object.prototype,
  Array.prototype,
  Function.prototype,
  String.prototype,
  Number.prototype,
  RegExp.prototype,
  Map.prototype,
  Set.prototype,
  Uint8Array.prototype,
  Object,
  Array,
];
const KEYS = BUILT_IN.map((object) => new Set(Reflect.ownKeys(object)));
const VALUES = BUILT_IN.map((object) =>
  Reflect.ownKeys(object).map((key) => Reflect.getOwnPropertyDescriptor(object, key)),
);

/** Keys that were added to built-in objects, or whose values were changed; what was added is taken away again. */
export function pollutedKeys(): string[] {
  return BUILT_IN.flatMap((object, i) => {
    const known = KEYS[i] ?? new Set();
    const added = Reflect.ownKeys(object).filter((key) => !known.has(key));
    for (const key of added) Reflect.deleteProperty(object, key);
    const changed = [...known].filter((key, k) => {
      const then = VALUES[i]?.[k];
      const now = Reflect.getOwnPropertyDescriptor(object, key);
      return now?.value !== then?.value || now?.get !== then?.get;
    });
    return [...added, ...changed].map(String);
  });
}

/** Processor time of this process since it began, ms. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Where in our own code it was thrown: `json-record.ts`, without the line, which moves. */
function placeOf(error: Error): string {
  const frame = /at (?:\w+ )?(\S+) \(?\S*\/src\/[^)\s]*?([\w-]+\.ts)/.exec(error.stack ?? '');
  return frame ? `${frame[2]} ${frame[1]}` : 'elsewhere';
}

const FRAMES = 5;

/** The message and the innermost places in our own code, as paths in the project. */
function describeError(error: Error): string {
  const places = [...(error.stack ?? '').matchAll(/\/((?:src|scripts)\/[\w/.-]+:\d+)/g)].map(([, place]) => place);
  return [error.message.slice(0, 300), ...places.slice(0, FRAMES)].join('\n');
}

function findThrow(error: unknown): Finding {
  if (!(error instanceof Error)) return { kind: 'throw', rule: 'throws no error', detail: String(error) };
  return { kind: 'throw', rule: `${error.name} in ${placeOf(error)}`, detail: describeError(error) };
}

function runOnce(target: Target, input: FuzzInput): Verdict {
  const start = processorTime();
  let finding: Finding | null = null;
  try {
    const fault = target.run(input);
    if (fault) finding = { kind: 'fault', ...fault };
  } catch (error) {
    finding = findThrow(error);
  }
  return { finding, cost: processorTime() - start };
}

/** The least processor time of three runs, so that a collection of garbage is no finding. */
function findSlowness(target: Target, input: FuzzInput, first: number): Finding | null {
  const allowed = allowedTime(target, input);
  let cost = first;
  for (let run = 0; run < 2 && cost > allowed; run += 1) cost = Math.min(cost, runOnce(target, input).cost);
  if (cost <= allowed) return null;
  const detail = `${Math.round(cost)} ms of processor time for ${sizeOf(input)}, allowed ${Math.round(allowed)}`;
  return { kind: 'slow', rule: 'takes longer than allowed', detail };
}

export function judgeCase(target: Target, input: FuzzInput): Verdict {
  const { finding, cost } = runOnce(target, input);
  const polluted = pollutedKeys();
  if (polluted.length > 0)
    return { finding: { kind: 'pollution', rule: 'changes built-in objects', detail: polluted.join(', ') }, cost };
  return { finding: finding ?? findSlowness(target, input, cost), cost };
}
