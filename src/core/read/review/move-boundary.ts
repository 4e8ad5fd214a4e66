/** The line that title and names share, divided at a place of the person's choice. */
import type { RecordFields } from '../../model/document.ts';
import { divideAt } from '../listing/boundary.ts';
import { plainText } from '../markup/plain-text.ts';
import type { RecordHead } from '../reader.ts';
import { peelCut } from '../../names/name-list.ts';

/** `head` with the names beginning at offset `at`, which is clamped to the text. */
export function moveBoundary(head: RecordHead, at: number): Omit<RecordFields, 'year'> {
  const place = Math.max(0, Math.min(head.text.length, Math.round(at)));
  const { text, isCut } = peelCut(head.text);
  const { title, names } = divideAt(place > text.length ? head.text : text, place);
  return {
    title: plainText(title),
    authors: names.map(plainText).filter((name) => name !== ''),
    authorsTruncated: head.isCut || (isCut && place <= text.length),
  };
}

/** Offsets at which a word begins, or a capital after small letters, figures or closing marks; and the end of the text. */
export function boundaryPlaces(text: string): number[] {
  return [...text.matchAll(/(?<!\S)\S|(?<=[\p{Ll}\p{N})\]?!."”'’:}])[\p{Lu}\p{Lo}]/gu)]
    .map((match) => match.index)
    .concat(text.length);
}
