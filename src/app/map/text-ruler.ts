/**
 * Widths of names as the canvas draws them. Measuring a name costs some hundredths of a millisecond and a map has hundreds:
 * so letters are measured once in each type and size, and a name is as wide as its letters. Kerning, which mostly draws
 * letters together, is left out; scripts whose letters join or stack are measured whole.
 */
import { fontCss, type Families, type Font } from '../../core/draw/fonts.ts';

/** Letters from here on may join, stack or turn. */
const PLAIN_END = 0x250;
/** Where there is no canvas, of the size. */
const FALLBACK_WIDTH = 0.55;
const MOST_KEPT = 5000;
/** From here on, in pixels, glyphs are not fitted to pixels: titles of all sizes are measured at one. */
const LARGE = 17;
const LARGE_MEASURED = 24;

interface Face {
  readonly css: string;
  /** Width of each plain letter; NaN where it was not asked for. */
  readonly letters: Float64Array;
  /** Of names with other letters. */
  readonly names: Map<string, number>;
}

export class TextRuler {
  readonly #canvas = document.createElement('canvas').getContext('2d');
  #faces = new Map<string, Face>();
  /** The type the canvas is set to. */
  #set = '';

  /** Fonts have come in: what was measured before is void. */
  forget(): void {
    this.#faces = new Map();
    this.#set = '';
  }

  /** Pixels. Small sizes between whole pixels are measured at the nearest and scaled, large ones at one size. */
  width(text: string, font: Font, families: Families): number {
    const size = font.size < LARGE ? Math.round(font.size) : LARGE_MEASURED;
    const face = this.#faceOf(fontCss({ ...font, size }, families));
    return this.#measure(text, face, size) * (font.size / size);
  }

  #faceOf(css: string): Face {
    const known = this.#faces.get(css);
    if (known) return known;
    const face = { css, letters: new Float64Array(PLAIN_END).fill(Number.NaN), names: new Map<string, number>() };
    this.#faces.set(css, face);
    return face;
  }

  #measure(text: string, face: Face, size: number): number {
    let width = 0;
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      if (code >= PLAIN_END) return this.#measureWhole(text, face, size);
      let letter = face.letters[code] ?? 0;
      if (Number.isNaN(letter)) {
        letter = this.#ask(text.charAt(i), face, size);
        face.letters[code] = letter;
      }
      width += letter;
    }
    return width;
  }

  #measureWhole(text: string, { css, letters, names }: Face, size: number): number {
    const known = names.get(text);
    if (known !== undefined) return known;
    if (names.size > MOST_KEPT) names.clear();
    const width = this.#ask(text, { css, letters, names }, size);
    names.set(text, width);
    return width;
  }

  #ask(text: string, { css }: Face, size: number): number {
    if (this.#canvas === null) return text.length * size * FALLBACK_WIDTH;
    if (this.#set !== css) this.#canvas.font = css;
    this.#set = css;
    return this.#canvas.measureText(text).width;
  }
}
