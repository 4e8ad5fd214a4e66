/** What was changed about topics as a file that other lists and tools can use. */
import { topicEdits, writeThesaurus } from '../../core/topics/edits.ts';
import { app } from '../store/store.ts';
import { saveBlob } from '../ui/save-blob.ts';
import { fileName } from './table/copy-table.ts';

/** Saves the thesaurus of the list on screen. */
export function downloadThesaurus(): void {
  const { list } = app.getState();
  if (list === null) return;
  const text = writeThesaurus(topicEdits(list.document.decisions));
  saveBlob(new Blob([text], { type: 'text/plain;charset=utf-8' }), fileName(list.name, 'thesaurus', 'txt'));
}
