/** A command of the command line: one object from which dispatch, help and checks derive. */
import type { OptionSpecs, Words } from './options.ts';

export interface Command {
  readonly name: string;
  /** The words after the name in the help, e.g. `FILE…`. */
  readonly usage: string;
  readonly summary: string;
  readonly options: OptionSpecs;
  readonly examples: readonly string[];
  /** Runs and resolves to the exit code. */
  readonly run: (words: Words) => Promise<number>;
}

export const JSON_OPTION = { json: { type: 'boolean', help: 'print JSON' } } as const;

export const THESAURUS_OPTION = {
  thesaurus: {
    type: 'string',
    value: 'FILE',
    help: 'rename, merge and hide topics as the file says (label, replace by, kind, broader; tabs between)',
  },
} as const;

/** 1 where nothing could be read, else 0. */
export function exitCode(papers: number): number {
  return papers === 0 ? 1 : 0;
}
