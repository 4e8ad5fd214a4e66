/**
 * Words learnt from the text at hand: names seen in clear positions, and lower-case words of its prose. What a paste
 * says about itself replaces a name dictionary.
 */
export class NameLexicon {
  private readonly names = new Map<string, number>();
  private readonly given = new Map<string, number>();
  private readonly family = new Map<string, number>();
  private readonly words = new Map<string, number>();

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
}

function count(table: Map<string, number>, key: string): void {
  table.set(key, (table.get(key) ?? 0) + 1);
}
