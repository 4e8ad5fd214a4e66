/** Names structured formats that have no reader by their look, so that text in one is not taken for a pasted list. */

interface ForeignFormat {
  readonly name: string;
  /** A finished map, which opens by itself. */
  readonly isMap?: true;
  /** Tested on the beginning of the text. */
  readonly pattern: RegExp;
}

const SAMPLE = 20_000;

const FORMATS: readonly ForeignFormat[] = [
  {
    name: 'a VOSviewer map file',
    isMap: true,
    pattern: /^\s{0,8}"?id"?\t"?label"?\t[^\n]{0,400}?\b(?:x\ty|cluster|weight<|score<)/i,
  },
  { name: 'a VOSviewer network file', isMap: true, pattern: /^\s{0,8}(?:\d{1,8}\t\d{1,8}(?:\t[\d.]{1,12})?\n){3}/ },
  { name: 'XML', pattern: /^\s*<\?xml\s|^\s*<[a-zA-Z][\w:-]{0,60}(?:\s[^<>]{0,300})?>\s*<[a-zA-Z]/ },
  { name: 'HTML', pattern: /^\s*<!doctype html|^\s*<html/i },
  { name: 'YAML', pattern: /^(?:interactions|---\n[a-z_]{2,30}):/m },
  { name: 'YAML', pattern: /^\s{0,8}[a-z_]{2,40}:[ \t]{0,8}\n(?:[ \t]{0,8}- |[ \t]{2,8})[a-z_]{2,40}:(?:\s|$)/ },
];

/** The structured format that the text is in, or null where it looks like none. */
export function nameForeignFormat(text: string): Pick<ForeignFormat, 'name' | 'isMap'> | null {
  const sample = text.slice(0, SAMPLE);
  return FORMATS.find(({ pattern }) => pattern.test(sample)) ?? null;
}
