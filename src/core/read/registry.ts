/** The formats that can be read. A new format is a reader added here; detection is by content, the highest score wins. */
import { aclXmlReader } from './xml/acl-xml.ts';
import { arxivAtomReader } from './xml/arxiv-atom.ts';
import { bibtexReader } from './bibtex/bibtex.ts';
import { cffReader } from './cff/cff.ts';
import { dblpXmlReader } from './xml/dblp-xml.ts';
import { endnoteEnwReader } from './tagged/endnote-enw.ts';
import { endnoteXmlReader } from './xml/endnote-xml.ts';
import { idListReader } from './id-list.ts';
import { inspecReader } from './tagged/inspec.ts';
import { jsonReader } from './json/json-lines.ts';
import { listingReader } from './listing/listing-reader.ts';
import { modsXmlReader } from './xml/mods-xml.ts';
import { nbibReader } from './tagged/nbib.ts';
import { ovidReader } from './tagged/ovid.ts';
import { pubmedTextReader } from './pubmed-text.ts';
import { pubmedXmlReader } from './xml/pubmed-xml.ts';
import type { Reader } from './reader.ts';
import { risReader } from './tagged/ris.ts';
import { tableReader } from './table/table-reader.ts';
import { wosPlainReader } from './tagged/wos-plain.ts';

/** Of equal scores the earlier wins: a table is told by less than the others, a listing by what is left. */
export const READERS: readonly Reader[] = [
  jsonReader,
  bibtexReader,
  risReader,
  nbibReader,
  endnoteEnwReader,
  wosPlainReader,
  ovidReader,
  inspecReader,
  endnoteXmlReader,
  pubmedXmlReader,
  modsXmlReader,
  arxivAtomReader,
  dblpXmlReader,
  aclXmlReader,
  cffReader,
  pubmedTextReader,
  idListReader,
  tableReader,
  listingReader,
];

/** The reader that fits the text best, or null where none recognises it; the earlier one of equals. */
export function chooseReader(text: string, readers: readonly Reader[] = READERS): Reader | null {
  let best: Reader | null = null;
  let bestScore = 0;
  for (const reader of readers) {
    const score = reader.detect(text);
    if (score > bestScore) {
      best = reader;
      bestScore = score;
    }
  }
  return best;
}
