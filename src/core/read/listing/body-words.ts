/** The words of one entry's abstract, and how much another word is like one of them. */

const STEM = 5;

export class BodyWords {
  private readonly words = new Set<string>();
  private readonly stems = new Set<string>();

  constructor(text: string) {
    for (const match of text.toLowerCase().matchAll(/[\p{L}\p{N}][\p{L}\p{N}-]{0,60}/gu)) {
      this.add(match[0]);
      if (match[0].includes('-')) for (const part of match[0].split('-')) this.add(part);
    }
  }

  /** 1 for a word of the text, .75 for one whose beginning or part is there, else 0. `word` is in lower case. */
  likeness(word: string): number {
    if (this.words.has(word)) return 1;
    if (word.length > STEM && this.stems.has(word.slice(0, STEM))) return 0.75;
    if (word.endsWith('s') && this.words.has(word.slice(0, -1))) return 0.75;
    const parts = word.includes('-') ? word.split('-') : [];
    return parts.some((part) => part.length > 2 && this.words.has(part)) ? 0.75 : 0;
  }

  private add(word: string): void {
    this.words.add(word);
    if (word.length > STEM) this.stems.add(word.slice(0, STEM));
  }
}
