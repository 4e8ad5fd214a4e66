/** How often a name that a person gave counts as seen. */
const TIMES_TAUGHT = 3;

/**
 * Words learnt from the text at hand: names seen in clear positions, and lower-case words of its prose. What a paste
 * says about itself replaces a name dictionary.
 */
export class NameLexicon {
  private readonly names = new Map<string, number>();
  private readonly given = new Map<string, number>();
  private readonly family = new Map<string, number>();
  private readonly words = new Map<string, number>();
  private readonly certainNames = new Set<string>();
  private readonly certainTitles = new Set<string>();
  private readonly certainLengths = new Set<number>();

  /** Counts a whole name, its last word as family name and the others as given names. */
  addName(name: string): void {
    count(this.names, name);
    const words = name.split(/\s+/);
    if (words.length < 2) return;
    for (const word of words.slice(0, -1)) count(this.given, word);
    count(this.family, words.at(-1) ?? '');
  }

  /** Counts the lower-case words of a piece of prose. */
  addProse(text: string): void {
    for (const match of text.matchAll(/(?<![\p{L}\p{N}])\p{Ll}[\p{Ll}-]{1,30}(?![\p{L}\p{N}])/gu))
      count(this.words, match[0]);
  }

  /** Takes in what a person said: whole names and whole titles. A lone word is not certain to be a name elsewhere. */
  teach(names: readonly string[], titles: readonly string[]): void {
    for (const name of names) {
      for (let time = 0; time < TIMES_TAUGHT; time += 1) this.addName(name);
      if (/\s|\p{Lo}{2}/u.test(name)) this.addCertain(this.certainNames, name);
    }
    for (const title of titles) {
      this.addProse(title.toLowerCase());
      this.addCertain(this.certainTitles, title);
    }
  }

  /** Whether a person said that `name` is one. */
  isCertainName(name: string): boolean {
    return this.certainLengths.has(name.length) && this.certainNames.has(name);
  }

  /** Whether a person said that `title` is one. */
  isCertainTitle(title: string): boolean {
    return this.certainLengths.has(title.length) && this.certainTitles.has(title);
  }

  /** Whether anything of this length is certain. */
  mayBeCertain(length: number): boolean {
    return this.certainLengths.has(length);
  }

  timesNamed(name: string): number {
    return this.names.get(name) ?? 0;
  }

  timesGiven(word: string): number {
    return this.given.get(word) ?? 0;
  }

  timesFamily(word: string): number {
    return this.family.get(word) ?? 0;
  }

  /** How often the prose has the word in lower case; `word` is given in lower case. */
  timesWord(word: string): number {
    return this.words.get(word) ?? 0;
  }

  private addCertain(texts: Set<string>, text: string): void {
    texts.add(text);
    this.certainLengths.add(text.length);
  }
}

function count(table: Map<string, number>, key: string): void {
  table.set(key, (table.get(key) ?? 0) + 1);
}
