/** The bibliography of a LaTeX document, `\\bibitem` by `\\bibitem`, as a numbered list. */
import { plainText } from '../markup/plain-text.ts';

const BIBITEM = /^\\bibitem\s*(?:\[[^\n]{0,300}?\]\s*)?\{[^{}\n]{0,200}\}\s*/;
const FRAME = /^\\(?:begin|end)\{thebibliography\}.*$/;

function textOf(line: string): string {
  const words = line
    .replace(BIBITEM, '')
    .replace(FRAME, '')
    .replace(/\\newblock\b/g, ' ')
    .replace(/(?<!\\)~/g, ' ')
    .replace(/(?<=\d)---?(?=\d)/g, '–');
  return plainText(words).trim();
}

/** The lines of such a bibliography with a number before each first one; lines without any as they are. */
export function readBibitems(raw: readonly string[]): readonly string[] {
  if (!raw.some((line) => BIBITEM.test(line))) return raw;
  let count = 0;
  let isOpen = false;
  return raw.map((line) => {
    const isItem = BIBITEM.test(line);
    if (isItem) count += 1;
    const text = textOf(line);
    const begins = text !== '' && (isItem || isOpen);
    isOpen = (isItem || isOpen) && text === '';
    return begins ? `[${count}] ${text}` : text;
  });
}
