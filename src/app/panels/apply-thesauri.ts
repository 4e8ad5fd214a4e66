import { readThesaurus } from '../../core/topics/thesaurus.ts';
import { countOf } from '../../core/view/words.ts';
import { app } from '../store/store.ts';
import type { OpenFile } from './open-files.ts';

/** Applies thesaurus files to the topics of the list on screen, as one step of its history. */
export async function applyThesauri(files: readonly OpenFile[]): Promise<void> {
  const read = files.map(({ file, bytes }) => readThesaurus(new TextDecoder().decode(bytes), file));
  const rows = read.flatMap((each) => each.rows);
  const left = read.flatMap((each) => each.issues);
  const name = files.length === 1 ? (files[0]?.file ?? '') : countOf(files.length, 'thesaurus file');
  if (rows.length === 0) throw new Error(`${name} has no rows that could be read.`);
  const leftOut = left.length === 0 ? '' : `, ${countOf(left.length, 'row')} left out`;
  await app
    .getState()
    .decide(`Applied ${name}: ${countOf(rows.length, 'row')}${leftOut}`, [{ kind: 'edit-thesaurus', rows }]);
}
