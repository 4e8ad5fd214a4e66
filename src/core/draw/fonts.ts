/** Type of a drawing: people in the tool's face, literature in its own. */

export type FontFamily = 'tool' | 'literature';

/** The families of a theme, as CSS lists. */
export type Families = Readonly<Record<FontFamily, string>>;

export interface Font {
  readonly family: FontFamily;
  /** Pixels. */
  readonly size: number;
  readonly weight: number;
  readonly isItalic: boolean;
}

/** The CSS shorthand of a font. */
export function fontCss({ family, size, weight, isItalic }: Font, families: Families): string {
  return `${isItalic ? 'italic ' : ''}${weight} ${size}px ${families[family]}`;
}
