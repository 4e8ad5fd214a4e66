/** Hands pasted text and files to the review. */
import { setFrame } from '../store/frame.ts';
import { app } from '../store/store.ts';
import { mayBeNetwork, NETWORK_HEAD } from './may-be-network.ts';
import { loadModule } from '../load-module.ts';

/** Id of the paste field; there is at most one on screen. */
export const PASTE_FIELD = 'paste-field';

/** Goes to the paste box, and opens it first where the layout has it closed. */
export function openPasteBox(): void {
  const field = document.getElementById(PASTE_FIELD);
  if (field === null) setFrame({ isImportOpen: true, tab: 'paste', sheet: 'half' });
  else field.focus();
}

/** Shows what pasted text holds; the text of a list stays in the box until it is accepted. */
export function readText(text: string): void {
  const sources = [{ file: 'pasted text', text }];
  const name = 'Pasted list';
  if (!mayBeNetwork(text.slice(0, NETWORK_HEAD))) {
    app.getState().bringIn({ name, sources });
    return;
  }
  const open = async (): Promise<void> =>
    (await loadModule(() => import('./open-inputs.ts'))).openInputs(sources, name);
  open().catch(() => app.getState().bringIn({ name, sources }));
}

/** Shows what files hold. */
export async function readFiles(files: readonly File[]): Promise<void> {
  try {
    await (await loadModule(() => import('./open-files.ts'))).openFiles(files);
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
