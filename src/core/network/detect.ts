/** Which inputs are finished maps: told by their beginnings, however long they are. */
import { isNetwork } from '../interchange/read-network.ts';
import type { SourceInput } from '../model/document.ts';
import { openSource } from '../read/read-source.ts';
import { beginningOf, isLong } from './beginning.ts';

/** Text that no cut goes through. */
const SHORT = 1 << 19;

/** Without the line that the cut goes through. */
const wholeLines = (text: string): string => text.slice(0, text.lastIndexOf('\n') + 1) || text;

/** Whether an input is a finished map, or one of its files. Never throws. */
export function isNetworkInput(input: SourceInput): boolean {
  const { text } = openSource(isLong(input) ? beginningOf(input) : input);
  // What comes as a beginning already is cut too.
  return text !== null && isNetwork(text.length < SHORT ? text : wholeLines(text));
}

export interface SortedInputs {
  /** Files of finished maps. */
  readonly networks: readonly SourceInput[];
  readonly lists: readonly SourceInput[];
}

/** Tells finished maps and reading lists apart, each in the order given. */
export function sortInputs(inputs: readonly SourceInput[]): SortedInputs {
  const networks = inputs.filter(isNetworkInput);
  return { networks, lists: inputs.filter((input) => !networks.includes(input)) };
}
