/**
 * Written words as numbers: an open-addressing hash table over the characters of a text, so that a word that is known costs
 * no string. Numbers are given by first sight, from 0. Linear in the characters; about 60 bytes a distinct word.
 */
const INITIAL = 1 << 12;

export class WordTable {
  /** Words by number. */
  readonly texts: string[] = [];
  private slots = new Int32Array(2 * INITIAL).fill(-1);
  /** By word, its hash and where its characters begin in `characters`: side by side, as they are read together. */
  private keys = new Int32Array(2 * INITIAL);
  private characters = new Uint16Array(8 * INITIAL);

  /** The number of text[start, end), -1 where it is not known. */
  find(text: string, start = 0, end = text.length): number {
    return this.slots[this.slot(text, start, end, hashOf(text, start, end))] ?? -1;
  }

  /** The number of text[start, end), given where it is new. */
  add(text: string, start = 0, end = text.length): number {
    const hash = hashOf(text, start, end);
    const at = this.slot(text, start, end, hash);
    const known = this.slots[at] ?? -1;
    if (known >= 0) return known;
    const word = this.texts.length;
    this.texts.push(text.slice(start, end));
    this.keep(word, hash, text, start, end);
    this.slots[at] = word;
    if (2 * word > this.slots.length) this.rehash();
    return word;
  }

  private slot(text: string, start: number, end: number, hash: number): number {
    const mask = this.slots.length - 1;
    let at = hash & mask;
    for (;;) {
      const word = this.slots[at] ?? -1;
      if (word < 0 || (this.keys[2 * word] === hash && this.isSame(word, text, start, end))) return at;
      at = (at + 1) & mask;
    }
  }

  private isSame(word: number, text: string, start: number, end: number): boolean {
    const { keys, characters } = this;
    const from = keys[2 * word + 1] ?? 0;
    if ((keys[2 * word + 3] ?? 0) - from !== end - start) return false;
    for (let i = 0; start + i < end; i += 1) if (characters[from + i] !== text.charCodeAt(start + i)) return false;
    return true;
  }

  private keep(word: number, hash: number, text: string, start: number, end: number): void {
    if (2 * word + 3 >= this.keys.length) {
      const grown = new Int32Array(2 * this.keys.length);
      grown.set(this.keys);
      this.keys = grown;
    }
    const from = this.keys[2 * word + 1] ?? 0;
    const to = from + end - start;
    if (to > this.characters.length) {
      const grown = new Uint16Array(2 * to);
      grown.set(this.characters);
      this.characters = grown;
    }
    for (let i = 0; start + i < end; i += 1) this.characters[from + i] = text.charCodeAt(start + i);
    this.keys[2 * word] = hash;
    this.keys[2 * word + 3] = to;
  }

  private rehash(): void {
    const slots = new Int32Array(2 * this.slots.length).fill(-1);
    const mask = slots.length - 1;
    for (let word = 0; word < this.texts.length; word += 1) {
      let at = (this.keys[2 * word] ?? 0) & mask;
      while ((slots[at] ?? -1) >= 0) at = (at + 1) & mask;
      slots[at] = word;
    }
    this.slots = slots;
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1) ^ (hash >>> 15);
  return hash ^ (hash >>> 13);
}
