/**
 * The files inside a zip archive as inputs of their own. Sizes are those that the archive claims and are held to by the
 * unpacking: an archive that holds more than MAX_TEXT_BYTES, or shrinks suspiciously far, is left as it is, as are office
 * documents and damaged archives; the reader says of them what they are. Cost: linear in what is unpacked.
 */
import { unzipSync } from 'fflate';
import type { SourceInput } from '../model/document.ts';
import { compareText } from '../text/fold.ts';
import { isZip, surveyZip } from './zip-survey.ts';

const HIDDEN = /(?:^|\/)(?:\.|__MACOSX\/)|\/$/;

/** The files in a zip archive, by name, as `archive.zip/name`; any other input alone, as it is. Never throws. */
export function unzipInput(input: SourceInput): readonly SourceInput[] {
  if ('text' in input || !isZip(input.bytes)) return [input];
  try {
    if (surveyZip(input.bytes) !== 'plain') return [input];
    const files = unzipSync(input.bytes, { filter: ({ name }) => !HIDDEN.test(name) });
    const names = Object.keys(files).sort(compareText);
    const inside = names.flatMap((name): SourceInput[] => {
      const bytes = files[name];
      return bytes === undefined || bytes.length === 0 ? [] : [{ file: `${input.file}/${name}`, bytes }];
    });
    return inside.length === 0 ? [input] : inside;
  } catch {
    return [input];
  }
}
