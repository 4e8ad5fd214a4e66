/** Text as readers want it, whole or in pieces: without byte order mark and NUL characters, with `\n` line ends. */
export class TextCleaner {
  /** NUL characters left out so far. */
  dropped = 0;
  #isFirst = true;
  #heldReturn = '';

  /** The next piece, cleaned; a `\r` at its end waits for what follows. */
  clean(piece: string): string {
    const first = this.#isFirst && piece.charCodeAt(0) === 0xfeff ? piece.slice(1) : piece;
    this.#isFirst = false;
    const text = this.#heldReturn + this.#withoutNul(first);
    this.#heldReturn = text.endsWith('\r') ? '\r' : '';
    const whole = this.#heldReturn === '' ? text : text.slice(0, -1);
    return whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
  }

  /** What is left when all pieces were given. */
  end(): string {
    return this.#heldReturn === '' ? '' : '\n';
  }

  #withoutNul(text: string): string {
    if (!text.includes('\u0000')) return text;
    const pieces = text.split('\u0000');
    this.dropped += pieces.length - 1;
    return pieces.join('');
  }
}
