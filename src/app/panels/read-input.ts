/** Hands pasted text and files to the review. */
import type { SourceInput } from '../../core/model/document.ts';
import { setFrame } from '../store/frame.ts';
import { app } from '../store/store.ts';

/** Id of the paste field; there is at most one on screen. */
export const PASTE_FIELD = 'paste-field';

/** Goes to the paste box, and opens it first where the layout has it closed. */
export function openPasteBox(): void {
  const field = document.getElementById(PASTE_FIELD);
  if (field === null) setFrame({ isImportOpen: true, tab: 'paste', sheet: 'half' });
  else field.focus();
}

/** Shows what pasted text holds; the text stays in the box until it is accepted. */
export function readText(text: string): void {
  app.getState().bringIn({ name: 'Pasted list', sources: [{ file: 'pasted text', text }] });
}

export interface OpenFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A thesaurus begins with its heading, by which VOSviewer knows it too. */
const THESAURUS = /^\uFEFF?"?label"?\t"?replace[ _]by\b/i;

const isThesaurus = ({ bytes }: OpenFile): boolean => THESAURUS.test(new TextDecoder().decode(bytes.subarray(0, 64)));

const isZip = ({ bytes }: OpenFile): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** The files with those inside zip archives in their stead. */
async function unpackArchives(files: readonly OpenFile[]): Promise<readonly SourceInput[]> {
  if (!files.some(isZip)) return files;
  const { unzipInput } = await import('../../core/read/unzip.ts');
  return files.flatMap(unzipInput);
}

export async function readFiles(files: readonly File[]): Promise<void> {
  try {
    const opened = await Promise.all(
      files.map(async (file): Promise<OpenFile> => ({
        file: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    );
    const thesauri = opened.filter(isThesaurus);
    const sources = await unpackArchives(opened.filter((file) => !thesauri.includes(file)));
    if (thesauri.length > 0) await (await import('./apply-thesauri.ts')).applyThesauri(thesauri);
    const [first] = sources;
    if (first === undefined) return;
    app.getState().bringIn({ name: sources.length === 1 ? first.file : `${sources.length} files`, sources });
  } catch (error) {
    app.setState({ failure: `The file could not be opened. ${error instanceof Error ? error.message : ''}`.trim() });
  }
}

/** Characters that a text field holds without freezing the page. */
export const MOST_SHOWN = 200_000;

/** Puts text into the paste box, to be looked at before it is read; very long text goes to the review at once. */
export function offerText(text: string): void {
  if (text.length >= MOST_SHOWN) {
    readText(text);
    return;
  }
  setFrame({ draft: text });
  openPasteBox();
}
