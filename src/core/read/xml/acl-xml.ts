/**
 * Volumes of the ACL Anthology as its repository keeps them: `<paper>` elements in `<volume>`, which knows year and book.
 * Cost: linear. The front matter of a volume is no paper and is passed over.
 */
import { joinName, naturalName } from '../../names/natural-name.ts';
import { dateInYear } from './xml-fields.ts';
import type { AuthorDraft, RecordCollector, RecordDraft } from '../record-draft.ts';
import { xmlReader } from './xml-reader.ts';
import type { XmlRecord } from './xml-session.ts';
import { nodesAt, textAt, textOf, textsAt, type XmlNode } from './xml-tree.ts';

function authorOf(author: XmlNode): AuthorDraft {
  const given = textAt(author, 'first');
  const family = textAt(author, 'last');
  const isInParts = given !== null || family !== null;
  return {
    name: isInParts ? joinName({ given, family }) : naturalName(textOf(author)),
    id: author.attributes['id'] ?? null,
    orcid: author.attributes['orcid'] ?? null,
    affiliations: textsAt(author, 'affiliation'),
  };
}

/** `J89-1001`, `2020.acl-main.1`, or the key of the paper's BibTeX entry. */
function keyOf(paper: XmlNode): string | null {
  const link = textAt(paper, 'url');
  const isKey = link !== null && !link.includes('/');
  return isKey ? link : textAt(paper, 'bibkey');
}

/** The journal of a volume that is an issue, else the book. */
function venueOf(paper: XmlNode, meta: XmlNode | undefined, isJournal: boolean): string | null {
  const book = textAt(paper, 'booktitle') ?? textAt(meta, 'booktitle');
  if (!isJournal) return book;
  return textAt(meta, 'journal-title') ?? book?.replace(/,?\s(?:Volume|Issue|Number)\s\d.*$/, '') ?? null;
}

function draftOf(paper: XmlNode, meta: XmlNode | undefined, isJournal: boolean): RecordDraft {
  const year = textAt(paper, 'year') ?? textAt(meta, 'year');
  const people = nodesAt(paper, 'author');
  return {
    title: textAt(paper, 'title'),
    authors: (people.length > 0 ? people : nodesAt(paper, 'editor')).map(authorOf),
    date: dateInYear(year, textAt(paper, 'month') ?? textAt(meta, 'month')),
    venue: venueOf(paper, meta, isJournal),
    abstract: textAt(paper, 'abstract'),
    keywords: textsAt(paper, 'keywords/keyword'),
    sourceId: keyOf(paper),
    doi: textAt(paper, 'doi'),
  };
}

function begin(collector: RecordCollector): (record: XmlRecord) => void {
  let volume: XmlRecord['ancestors'][number] | undefined;
  let meta: XmlNode | undefined;
  return ({ node, line, endLine, ancestors }) => {
    const around = ancestors.findLast(({ name }) => name === 'volume');
    if (around !== volume) [volume, meta] = [around, undefined];
    if (node.name === 'meta') meta = node;
    else if (node.name === 'paper')
      collector.add(draftOf(node, meta, around?.attributes['type'] === 'journal'), line, endLine);
  };
}

export const aclXmlReader = xmlReader({
  id: 'acl-xml',
  label: 'ACL Anthology XML',
  records: ['paper', 'meta', 'frontmatter'],
  signs: [/<volume\s[^<>]{0,200}id=/, /<paper\s[^<>]{0,200}id=/, /<(?:first|bibkey|fixed-case|booktitle)[\s/>]/],
  begin,
});
