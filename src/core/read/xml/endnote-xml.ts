/**
 * EndNote's XML, also written by Bookends, Mendeley and Word documents with EndNote citations: `<record>` elements whose
 * values are wrapped in `<style>`. Cost: linear. Reads what a map needs, not volumes, pages or files.
 */
import { normalisePmid } from '../identifiers.ts';
import type { AuthorDraft, RecordDraft } from '../record-draft.ts';
import { dateInYear, findDoi, personName } from './xml-fields.ts';
import { xmlReader } from './xml-reader.ts';
import { nodeAt, textAt, textsAt, type XmlNode } from './xml-tree.ts';

/** Groups of contributors, those who made the work first; editors stand for missing authors. */
const GROUPS = ['authors', 'secondary-authors', 'tertiary-authors', 'subsidiary-authors'];

function authorsOf(record: XmlNode): AuthorDraft[] {
  const groups = GROUPS.map((group) => textsAt(record, `contributors/${group}/author`));
  const names = groups.find((group) => group.length > 0) ?? [];
  return names.map((name) => ({ name: personName(name) }));
}

function keywordsOf(record: XmlNode): string[] {
  return textsAt(record, 'keywords/keyword').flatMap((text) => text.split(/\s*;\s*/));
}

function pmidOf(record: XmlNode): string | null {
  const number = textAt(record, 'accession-num');
  if (number === null) return null;
  const database = [textAt(record, 'remote-database-name'), textAt(record, 'remote-database-provider')].join(' ');
  const isLinked = textsAt(record, 'urls/related-urls/url').some((url) => normalisePmid(url) === number);
  return isLinked || /medline|pubmed|\bnlm\b/i.test(database) ? normalisePmid(number) : null;
}

function venueOf(record: XmlNode): string | null {
  return textAt(
    record,
    'titles/secondary-title',
    'periodical/full-title',
    'titles/alt-title',
    'alt-periodical/full-title',
    'periodical/abbr-1',
    'titles/tertiary-title',
  );
}

function draftOf(record: XmlNode): RecordDraft {
  const dates = nodeAt(record, 'dates');
  const address = textAt(record, 'auth-address');
  return {
    title: textAt(record, 'titles/title', 'titles/short-title', 'titles/translated-title'),
    authors: authorsOf(record),
    date: dateInYear(textAt(dates, 'year'), textAt(dates, 'pub-dates/date', 'copyright-dates/date')),
    venue: venueOf(record),
    abstract: textAt(record, 'abstract'),
    keywords: keywordsOf(record),
    organisations: address === null ? [] : [address],
    sourceId: textAt(record, 'rec-number'),
    doi: findDoi([...textsAt(record, 'electronic-resource-num'), ...textsAt(record, 'urls/related-urls/url')]),
    pmid: pmidOf(record),
  };
}

export const endnoteXmlReader = xmlReader({
  id: 'endnote-xml',
  label: 'EndNote XML',
  records: ['record'],
  signs: [/<record[\s>]/, /<(?:ref-type|contributors|titles|rec-number)[\s/>]/],
  begin: (collector) => (record) => collector.add(draftOf(record.node), record.line, record.endLine),
});
