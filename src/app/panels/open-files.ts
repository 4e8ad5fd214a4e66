/** Opens files: lists go to the review, a finished map onto the screen, thesauri to the list that is there. */
import type { SourceInput } from '../../core/model/document.ts';
import { isNetwork } from '../store/on-screen.ts';
import { app, engine } from '../store/store.ts';
import { applyThesauri } from './apply-thesauri.ts';
import { openInputs } from './open-inputs.ts';

export interface OpenFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A thesaurus begins with its heading, by which VOSviewer knows it too. */
const THESAURUS = /^\uFEFF?"?label"?\t"?replace[ _]by\b/i;

const isThesaurus = ({ bytes }: OpenFile): boolean => THESAURUS.test(new TextDecoder().decode(bytes.subarray(0, 64)));

const isZip = ({ bytes }: OpenFile): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** What is in a zip archive, unpacked away from the page; another file as it is. */
const unpacked = (file: OpenFile): Promise<readonly SourceInput[]> =>
  isZip(file) ? engine.unzip(file) : Promise.resolve([file]);

/** Hands files to the review, those in zip archives apart; thesauri are applied at once. Throws where one cannot be read. */
export async function openFiles(files: readonly File[]): Promise<void> {
  const opened = await Promise.all(
    files.map(async (file): Promise<OpenFile> => ({
      file: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
  const thesauri = opened.filter(isThesaurus);
  const lists = opened.filter((file) => !thesauri.includes(file));
  const sources = (await Promise.all(lists.map(unpacked))).flat();
  if (thesauri.length > 0 && isNetwork(app.getState()))
    throw new Error('A thesaurus changes the topics of a reading list; the map on screen has none.');
  if (thesauri.length > 0) await applyThesauri(thesauri);
  if (sources.length > 0) await openInputs(sources);
}
