/** What a zip archive says of itself, without unpacking; sizes are those that it claims. Cost: linear in its files. */
import { unzipSync, type UnzipFileInfo } from 'fflate';
import { MAX_RATIO, MAX_TEXT_BYTES, RATIO_FROM } from './limits.ts';

const MOST_FILES = 2000;
/** Files that only office documents have. */
const OFFICE = /^(?:\[Content_Types\]\.xml|mimetype|META-INF\/manifest\.xml)$/;

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

/** `plain` can be unpacked. */
export type ZipKind = 'plain' | 'office' | 'too-large' | 'many-files' | 'damaged';

/** What kind of archive the bytes are. Never throws. */
export function surveyZip(bytes: Uint8Array): ZipKind {
  const contents = { total: 0, packed: 0, files: 0, isOffice: false };
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize, size }: UnzipFileInfo) => {
        contents.total += originalSize;
        contents.packed += size;
        contents.files += 1;
        contents.isOffice ||= OFFICE.test(name);
        return false;
      },
    });
  } catch {
    return 'damaged';
  }
  const { total, packed, files, isOffice } = contents;
  if (isOffice) return 'office';
  if (total > MAX_TEXT_BYTES || (total > RATIO_FROM && total > MAX_RATIO * packed)) return 'too-large';
  return files > MOST_FILES ? 'many-files' : 'plain';
}
