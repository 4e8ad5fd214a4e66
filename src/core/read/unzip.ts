/**
 * The files inside a zip archive as inputs of their own. Sizes are those that the archive claims and are held to by the
 * unpacking: an archive that holds more than MAX_TEXT_BYTES, or shrinks suspiciously far, is left as it is, as are office
 * documents and damaged archives; the reader says of them what they are. Cost: linear in what is unpacked.
 */
import { unzipSync, type UnzipFileInfo } from 'fflate';
import type { SourceInput } from '../model/document.ts';
import { compareText } from '../text/fold.ts';
import { MAX_TEXT_BYTES } from './decode.ts';

const MOST_FILES = 2000;
const MAX_RATIO = 200;
const RATIO_FROM = 16_000_000;
/** Files that only office documents have. */
const OFFICE = /^(?:\[Content_Types\]\.xml|mimetype|META-INF\/manifest\.xml)$/;
const HIDDEN = /(?:^|\/)(?:\.|__MACOSX\/)|\/$/;

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

interface Contents {
  readonly total: number;
  readonly packed: number;
  readonly files: number;
  readonly isOffice: boolean;
}

/** What the archive says of itself, without unpacking. Throws where it is damaged. */
function survey(bytes: Uint8Array): Contents {
  const contents = { total: 0, packed: 0, files: 0, isOffice: false };
  unzipSync(bytes, {
    filter: ({ name, originalSize, size }: UnzipFileInfo) => {
      contents.total += originalSize;
      contents.packed += size;
      contents.files += 1;
      contents.isOffice ||= OFFICE.test(name);
      return false;
    },
  });
  return contents;
}

function isRefused({ total, packed, files, isOffice }: Contents): boolean {
  return isOffice || files > MOST_FILES || total > MAX_TEXT_BYTES || (total > RATIO_FROM && total > MAX_RATIO * packed);
}

/** The files in a zip archive, by name, as `archive.zip/name`; any other input alone, as it is. Never throws. */
export function unzipInput(input: SourceInput): readonly SourceInput[] {
  if ('text' in input || !isZip(input.bytes)) return [input];
  try {
    if (isRefused(survey(input.bytes))) return [input];
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
