/** The Atom feed of arXiv's API. Cost: linear. Other Atom feeds are not papers and are not read. */
import { joinName } from '../../names/natural-name.ts';
import { normaliseArxivId } from '../identifiers.ts';
import type { RecordCollector, RecordDraft } from '../record-draft.ts';
import { xmlReader } from './xml-reader.ts';
import type { XmlRecord } from './xml-session.ts';
import { nodeAt, nodesAt, textAt, textsAt, type XmlNode } from './xml-tree.ts';

function draftOf(entry: XmlNode): RecordDraft {
  const id = textAt(entry, 'id') ?? '';
  const arxiv = normaliseArxivId(id);
  const authors = nodesAt(entry, 'author').map((author) => ({
    name: joinName({ family: textAt(author, 'name') }),
    affiliations: textsAt(author, 'affiliation'),
  }));
  return {
    title: textAt(entry, 'title'),
    authors,
    date: textAt(entry, 'published', 'updated'),
    venue: textAt(entry, 'journal_ref'),
    abstract: textAt(entry, 'summary'),
    category: (nodeAt(entry, 'primary_category') ?? nodeAt(entry, 'category'))?.attributes['term'] ?? null,
    sourceId: arxiv ?? id,
    doi: textAt(entry, 'doi'),
    arxiv,
  };
}

function take({ node, line, endLine }: XmlRecord, collector: RecordCollector): void {
  if (/arxiv\.org\/api\/errors/.test(textAt(node, 'id') ?? '')) {
    const message = `This is no paper but an error that arXiv reported ("${textAt(node, 'summary') ?? ''}"); it was skipped.`;
    collector.fail('arxiv-error', message, line, endLine);
  } else collector.add(draftOf(node), line, endLine);
}

export const arxivAtomReader = xmlReader({
  id: 'arxiv-atom',
  label: 'arXiv Atom feed',
  records: ['entry'],
  signs: [/<(?:[\w-]{1,20}:)?(?:entry|feed)[\s>]/, /arxiv\.org\/(?:schemas\/atom|abs\/|api\/)/],
  begin: (collector) => (record) => take(record, collector),
});
