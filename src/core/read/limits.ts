/** How much text is read, and how far packed files may unpack. */

/** The longest text an engine can hold as one string is a little over this many characters. */
export const MAX_TEXT_BYTES = 500_000_000;
/** Real text does not shrink this much; a larger ratio over RATIO_FROM bytes is taken for a decompression bomb. */
export const MAX_RATIO = 200;
export const RATIO_FROM = 16_000_000;
export const TOO_LARGE = `The file holds more than ${MAX_TEXT_BYTES / 1e6} MB of text or unpacks suspiciously far; it was not read. Split it into smaller files.`;
