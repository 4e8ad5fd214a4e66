/** The command line's words: what each command takes, checked once, described once for the help. */
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Wrong usage: the message goes to stderr and the exit code is 2. */
export class UsageError extends Error {
  readonly code = 'usage';
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UsageError';
  }
}

/** A job that cannot be done: the message goes to stderr and the exit code is 1. */
export class JobError extends Error {
  readonly code = 'job-failed';
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'JobError';
  }
}

export interface OptionSpec {
  readonly type: 'boolean' | 'string';
  /** How its value is written in the help, e.g. `N`. */
  readonly value?: string;
  readonly help: string;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;
export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

export interface Words {
  readonly files: readonly string[];
  readonly options: OptionValues;
}

/** The first line of what the parser says, without its advice on positionals. */
function firstSentence(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/\.? To specify a positional.*$/, '.');
}

/** Splits the words of a command into files and options; unknown options and missing values are usage errors. */
export function parseWords(words: readonly string[], specs: OptionSpecs): Words {
  const options: NonNullable<ParseArgsConfig['options']> = { help: { type: 'boolean', short: 'h' } };
  for (const [name, spec] of Object.entries(specs)) options[name] = { type: spec.type };
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
    return { files: positionals, options: values as OptionValues };
  } catch (error) {
    throw new UsageError(error instanceof Error ? firstSentence(error.message) : String(error), { cause: error });
  }
}

/** A number option within bounds, or null where it is not given. */
export function numberOption(
  values: OptionValues,
  name: string,
  { min, max, isInteger }: { min: number; max: number; isInteger: boolean },
): number | null {
  const text = values[name];
  if (typeof text !== 'string') return null;
  const value = Number(text);
  const isFine =
    /^-?(?:\d+\.?\d*|\.\d+)$/.test(text) && value >= min && value <= max && (!isInteger || Number.isInteger(value));
  if (!isFine)
    throw new UsageError(
      `--${name} takes ${isInteger ? 'a whole number' : 'a number'} from ${min} to ${max}, not '${text}'.`,
    );
  return value;
}

/** An option with a fixed set of values. */
export function choiceOption<T extends string>(
  values: OptionValues,
  name: string,
  choices: readonly T[],
  fallback: T,
): T {
  const text = values[name];
  if (text === undefined) return fallback;
  const choice = choices.find((c) => c === text);
  if (!choice) throw new UsageError(`--${name} takes ${choices.join(' or ')}, not '${String(text)}'.`);
  return choice;
}

/** A text option, or null where it is not given. */
export function textOption(values: OptionValues, name: string): string | null {
  const text = values[name];
  return typeof text === 'string' ? text : null;
}
