/** Tells text from binary content, and names the kinds of binary files that people drop by mistake. */

interface BinaryKind {
  readonly magic: readonly number[];
  readonly name: string;
  readonly advice: string;
}

const EXPORT = 'export the references as text (JSON Lines, or a pasted list) and read that';
const UNPACK = 'unpack it and read the files inside';
const letters = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));

const KINDS: readonly BinaryKind[] = [
  { magic: letters('%PDF'), name: 'a PDF document', advice: 'copy its reference list and paste it as text' },
  {
    magic: [0x89, ...letters('PNG')],
    name: 'a PNG picture',
    advice: 'pictures of lists cannot be read: paste the text',
  },
  { magic: [0xff, 0xd8, 0xff], name: 'a JPEG picture', advice: 'pictures of lists cannot be read: paste the text' },
  { magic: letters('GIF8'), name: 'a GIF picture', advice: 'pictures of lists cannot be read: paste the text' },
  {
    magic: letters('PK\u0003\u0004'),
    name: 'an office document, or a zip archive that is damaged or too large',
    advice: `save the document as plain text, or ${UNPACK}`,
  },
  { magic: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old office document', advice: 'save it as plain text' },
  { magic: [0x37, 0x7a, 0xbc, 0xaf], name: 'a 7z archive', advice: UNPACK },
  { magic: letters('BZh'), name: 'a bzip2 archive', advice: UNPACK },
  { magic: [0xfd, ...letters('7zXZ')], name: 'an xz archive', advice: UNPACK },
  { magic: [0x28, 0xb5, 0x2f, 0xfd], name: 'a zstd archive', advice: UNPACK },
  { magic: [0x1f, 0x8b], name: 'a gzip file inside a gzip file', advice: 'unpack it once' },
  { magic: letters('Rar!'), name: 'a rar archive', advice: UNPACK },
  { magic: letters('SQLite format'), name: 'an SQLite database', advice: EXPORT },
  { magic: [0x7f, ...letters('ELF')], name: 'a program', advice: EXPORT },
  { magic: [0xca, 0xfe, 0xba, 0xbe], name: 'a program', advice: EXPORT },
];

const SAMPLE = 1 << 16;
const MAX_CONTROL_SHARE = 0.03;

const isControl = (unit: number): boolean =>
  (unit < 32 && unit !== 9 && unit !== 10 && unit !== 12 && unit !== 13) || unit === 127;

function tooManyControls(size: number, unitAt: (i: number) => number): boolean {
  let controls = 0;
  for (let i = 0; i < size; i += 1) if (isControl(unitAt(i))) controls += 1;
  return controls > 2 && controls > size * MAX_CONTROL_SHARE;
}

const UNKNOWN = `This is binary data, not text; nothing was read. If it comes from a reference manager, ${EXPORT}.`;

/** A sentence that says what binary content the bytes are and what to do, or null where they are text. */
export function describeBinary(bytes: Uint8Array): string | null {
  const kind = KINDS.find(({ magic }) => bytes.length >= magic.length && magic.every((byte, i) => bytes[i] === byte));
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isWide) return null;
  const size = Math.min(SAMPLE, bytes.length);
  const hasControls = tooManyControls(size, (i) => bytes[i] ?? 0);
  const isPlain = !hasControls && !bytes.subarray(0, size).some((byte) => byte >= 0x80);
  if (kind && (!isPlain || kind.name.includes('PDF')))
    return `This is ${kind.name}, not text; nothing was read: ${kind.advice}.`;
  return hasControls ? UNKNOWN : null;
}

/** The same for text that was decoded elsewhere: control or replacement characters give it away. */
export function describeBinaryText(text: string): string | null {
  const size = Math.min(SAMPLE, text.length);
  if (text.startsWith('%PDF-'))
    return `This is a PDF document, not text; nothing was read: copy its reference list and paste it as text.`;
  let replaced = 0;
  for (let i = 0; i < size; i += 1) if (text.charCodeAt(i) === 0xfffd) replaced += 1;
  if (replaced > 8 && replaced > size * 0.1) return UNKNOWN;
  return tooManyControls(size, (i) => text.charCodeAt(i)) ? UNKNOWN : null;
}
