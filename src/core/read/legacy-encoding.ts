/**
 * Which of the encodings from before Unicode bytes are in: GB 18030 (GBK, GB 2312) where nearly all bytes above ASCII come
 * in pairs of the range of its common characters, else Windows-1252, in which a letter with an accent stands alone among
 * ASCII letters. Cost: linear, piece by piece.
 */
export type LegacyEncoding = 'gb18030' | 'windows-1252';

const MOST_PAIRED = 0.8;

export class LegacyGuess {
  #high = 0;
  #paired = 0;
  #lead = 0;

  take(chunk: Uint8Array): void {
    for (const byte of chunk) {
      if (byte < 0x80) {
        this.#lead = 0;
        continue;
      }
      this.#high += 1;
      if (this.#lead >= 0xb0 && this.#lead <= 0xf7 && byte >= 0xa1) {
        this.#paired += 2;
        this.#lead = 0;
      } else this.#lead = this.#lead === 0 ? byte : 0;
    }
  }

  /** What the bytes taken so far are in. */
  encoding(): LegacyEncoding {
    return this.#paired > this.#high * MOST_PAIRED ? 'gb18030' : 'windows-1252';
  }
}
