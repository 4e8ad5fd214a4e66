/**
 * DBLP's XML: the whole file (`<dblp>`), the record of one paper, or the page of one person (`<dblpperson>`). Cost: linear.
 * Home pages, which DBLP keeps among the papers, are passed over. The figures that tell people of one name apart
 * (`Wei Wang 0001`) become the author's id.
 */
import type { AuthorDraft, RecordCollector, RecordDraft } from '../record-draft.ts';
import { findDoi } from './xml-fields.ts';
import { xmlReader } from './xml-reader.ts';
import type { XmlRecord } from './xml-session.ts';
import { nodesAt, textAt, textOf, textsAt, type XmlNode } from './xml-tree.ts';

const KINDS = 'article inproceedings proceedings book incollection phdthesis mastersthesis www data person'.split(' ');

function authorOf(author: XmlNode): AuthorDraft {
  const written = textOf(author);
  const name = written.replace(/\s\d{4}$/, '');
  return {
    name,
    id: author.attributes['pid'] ?? (name === written ? null : written),
    orcid: author.attributes['orcid'] ?? null,
  };
}

/** The arXiv id of a paper that DBLP files as volume `abs/2101.00001` of CoRR. */
function arxivOf(paper: XmlNode): string | null {
  const isCorr = textAt(paper, 'journal') === 'CoRR';
  return isCorr ? (/^abs\/(\S+)$/.exec(textAt(paper, 'volume') ?? '')?.[1] ?? null) : null;
}

function draftOf(paper: XmlNode): RecordDraft {
  const people = nodesAt(paper, 'author');
  const year = textAt(paper, 'year');
  const month = textAt(paper, 'month');
  return {
    title: textAt(paper, 'title')?.replace(/(?<!\.)\.$/, '') ?? null,
    authors: (people.length > 0 ? people : nodesAt(paper, 'editor')).map(authorOf),
    date: year === null || month === null ? year : `${month} ${year}`,
    venue: textAt(paper, 'journal', 'booktitle', 'school', 'series', 'publisher'),
    sourceId: paper.attributes['key'] ?? null,
    doi: findDoi(textsAt(paper, 'ee').filter((link) => /doi\.org\//.test(link))),
    arxiv: arxivOf(paper),
  };
}

function take({ node, line, endLine }: XmlRecord, collector: RecordCollector): void {
  const isHomePage = node.name === 'person' || node.attributes['key']?.startsWith('homepages/') === true;
  if (!isHomePage) collector.add(draftOf(node), line, endLine);
}

export const dblpXmlReader = xmlReader({
  id: 'dblp-xml',
  label: 'DBLP XML',
  records: KINDS,
  signs: [/<dblp(?:person)?[\s>]/, new RegExp(`<(?:${KINDS.join('|')})\\s[^<>]{0,300}key=`)],
  begin: (collector) => (record) => take(record, collector),
});
