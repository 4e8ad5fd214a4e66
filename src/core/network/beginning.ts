/** The beginning of an input, by which it is told whether it is a finished map. */
import type { SourceInput } from '../model/document.ts';

/** Bytes or characters that are looked at; of gzip, what these unpack to. */
const TELLING = 1 << 20;

/** Whether there is more of an input than is looked at. */
export const isLong = (input: SourceInput): boolean => ('text' in input ? input.text : input.bytes).length > TELLING;

export function beginningOf(input: SourceInput): SourceInput {
  return 'text' in input
    ? { file: input.file, text: input.text.slice(0, TELLING) }
    : { file: input.file, bytes: input.bytes.slice(0, TELLING) };
}
