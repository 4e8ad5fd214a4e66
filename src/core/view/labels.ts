/**
 * Labels for the map: short forms of titles, and the estimated width of text, which core cannot measure.
 * Widths are advance widths of Source Serif 4 semibold in hundredths of the font size, by character class.
 */
const PAPER_NAME = /^([^:]{2,24}?)\s*:\s+\S/;
const MOST_PAPER = 28;
const MOST_GROUP = 36;

/** A paper's label: the name before the colon where it has 2 to 24 characters, else the title's first words, at most 28 characters. */
export function paperLabel(title: string): string {
  const text = title.replace(/\s+/g, ' ').trim();
  const name = PAPER_NAME.exec(text)?.[1];
  if (name) return name;
  return shorten(text, MOST_PAPER);
}

/** A group's name as a title on the map: at most 36 characters. */
export function groupLabel(name: string): string {
  return shorten(name.replace(/\s+/g, ' ').trim(), MOST_GROUP);
}

const TRAILING = /[\s,.;:(\-–—&/]+$/u;
const WEAK_END =
  /\s+(?:a|an|the|of|for|and|or|in|on|to|with|via|by|from|using|under|over|at|as|is|are|towards?|through|without|into|between|its|their|your)$/iu;

/** At most `most` characters, cut at the end of a word where there is one in the second half, with an ellipsis. */
export function shorten(text: string, most: number): string {
  const characters = Array.from(text);
  if (characters.length <= most) return text;
  const head = characters.slice(0, most - 1).join('');
  const endsWord = /^\s/u.test(characters[most - 1] ?? '');
  const space = endsWord ? head.length : head.lastIndexOf(' ');
  let cut = (space >= most / 2 ? head.slice(0, space) : head).replace(TRAILING, '');
  for (let before = ''; before !== cut;) {
    before = cut;
    const trimmed = cut.replace(WEAK_END, '').replace(TRAILING, '');
    if (trimmed.length >= most / 3) cut = trimmed;
  }
  return `${cut}…`;
}

const WIDTH_CLASSES: readonly (readonly [characters: string, width: number])[] = [
  [" '", 23],
  ['.,:;|!', 31],
  ['ijlft()[]/-I"', 37],
  ['rsczJ*', 48],
  ['aeogxvyqkSbdhnpu0123456789+?_–', 60],
  ['ELTFPBCZYX', 66],
  ['ADGHKNOQRUV&', 75],
  ['w', 85],
  ['mMW', 99],
];
const WIDTHS: ReadonlyMap<string, number> = new Map(
  WIDTH_CLASSES.flatMap(([characters, width]) => Array.from(characters, (c) => [c, width] as const)),
);
const OTHER_WIDTH = 66;
const WIDE_WIDTH = 100;

/** Estimated width of `text` in the map's title face at `size` pixels, a little generous. */
export function titleWidth(text: string, size: number): number {
  let sum = 0;
  for (const c of text.normalize('NFC')) sum += characterWidth(c);
  return (sum * size) / 100;
}

function characterWidth(c: string): number {
  const known = WIDTHS.get(c);
  if (known !== undefined) return known;
  if (/\p{M}/u.test(c)) return 0;
  const base = c.normalize('NFKD').charAt(0);
  const plain = WIDTHS.get(base);
  if (plain !== undefined) return plain;
  return (c.codePointAt(0) ?? 0) >= 0x1100 && /\p{Lo}|\p{Extended_Pictographic}/u.test(c) ? WIDE_WIDTH : OTHER_WIDTH;
}
