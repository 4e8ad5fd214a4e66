/** Items of reference managers that are no publications: they are passed over, counted and said. Cost: constant an item. */
import { countOf, type IssueLog } from './issue-log.ts';

const KINDS: ReadonlySet<string> = new Set(['attachment', 'note', 'annotation']);

/** Whether an item of this kind is no publication. */
export const isNoPublication = (kind: string): boolean => KINDS.has(kind);

/** Counts the items of one input that were passed over. */
export class PassedOver {
  #count = 0;
  #first = 0;
  #last = 0;

  add(line: number, endLine: number): void {
    if (this.#count === 0) this.#first = line;
    this.#count += 1;
    this.#last = endLine;
  }

  /** Says how many there were, where there were any. */
  report(log: IssueLog): void {
    if (this.#count === 0) return;
    const message = `${countOf(this.#count, 'item')} of Zotero passed over: attachments, notes and annotations are no publications.`;
    log.add('no-publication', 'info', message, this.#first, this.#last);
  }
}
