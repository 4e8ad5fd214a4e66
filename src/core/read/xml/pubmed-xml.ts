/**
 * PubMed's XML: `PubmedArticle` and `PubmedBookArticle`. Cost: linear. Reads the article itself, not what it cites or
 * corrects; names marked as no longer valid are left out.
 */
import { joinName } from '../../names/natural-name.ts';
import type { AuthorDraft, RecordDraft } from '../record-draft.ts';
import { xmlReader } from './xml-reader.ts';
import { nodeAt, nodesAt, textAt, textOf, textsAt, type XmlNode } from './xml-tree.ts';

type Authors = Pick<RecordDraft, 'authors' | 'isCut'>;

function authorOf(author: XmlNode): AuthorDraft {
  const orcid = nodesAt(author, 'Identifier').find(({ attributes }) => attributes['Source'] === 'ORCID');
  const family = textAt(author, 'LastName');
  const given = textAt(author, 'ForeName', 'FirstName', 'Initials');
  return {
    name: textAt(author, 'CollectiveName') ?? joinName({ given, family, suffix: textAt(author, 'Suffix') }),
    orcid: orcid ? textOf(orcid) : null,
    affiliations: [...textsAt(author, 'AffiliationInfo/Affiliation'), ...textsAt(author, 'Affiliation')],
  };
}

function authorsOf(lists: readonly XmlNode[]): Authors {
  const list = lists.find(({ attributes }) => attributes['Type'] !== 'editors') ?? lists[0];
  const valid = nodesAt(list, 'Author').filter(({ attributes }) => attributes['ValidYN'] !== 'N');
  return { authors: valid.map(authorOf), isCut: list?.attributes['CompleteYN'] === 'N' };
}

/** `METHODS: ...` where a part has a label, each part in its own paragraph. */
function abstractOf(abstract: XmlNode | undefined): string | null {
  const parts = nodesAt(abstract, 'AbstractText').map((part) => {
    const text = textOf(part);
    const label = part.attributes['Label'] ?? '';
    return text === '' || label === '' || label === 'UNLABELLED' ? text : `${label}: ${text}`;
  });
  const written = parts.filter((part) => part !== '');
  return written.length === 0 ? null : written.join('\n\n');
}

function dateOf(...dates: readonly (XmlNode | undefined)[]): string | null {
  for (const date of dates) {
    const parts = [textAt(date, 'Year'), textAt(date, 'Month'), textAt(date, 'Day')];
    if (parts[0] !== null) {
      const end = parts.indexOf(null);
      const known = end === -1 ? parts : parts.slice(0, end);
      return known.join(/^\d+$/.test(parts[1] ?? '') ? '-' : ' ');
    }
    const written = textAt(date, 'MedlineDate');
    if (written !== null) return written;
  }
  return null;
}

function idOf(type: string, elements: readonly XmlNode[]): string | null {
  const isOfType = ({ attributes }: XmlNode): boolean => (attributes['EIdType'] ?? attributes['IdType']) === type;
  const ofType = elements.filter(isOfType);
  const valid = ofType.find(({ attributes }) => attributes['ValidYN'] !== 'N');
  return valid ? textOf(valid) : null;
}

/** The title without its closing full stop; where there is no English one, the title in the language of the article. */
function titleOf(article: XmlNode | undefined): string | null {
  const title = textAt(article, 'ArticleTitle');
  const chosen = title === null || /^\[not available\]\.?$/i.test(title) ? textAt(article, 'VernacularTitle') : title;
  return (chosen ?? title)?.replace(/(?<!\.)\.$/, '') ?? null;
}

function keywordsOf(citation: XmlNode | undefined): string[] {
  return [
    ...textsAt(citation, 'KeywordList/Keyword'),
    ...textsAt(citation, 'MeshHeadingList/MeshHeading/DescriptorName'),
  ];
}

function articleDraft(record: XmlNode): RecordDraft {
  const citation = nodeAt(record, 'MedlineCitation');
  const article = nodeAt(citation, 'Article');
  const ids = nodesAt(record, 'PubmedData/ArticleIdList/ArticleId');
  const pmid = textAt(citation, 'PMID') ?? idOf('pubmed', ids);
  return {
    title: titleOf(article),
    ...authorsOf(nodesAt(article, 'AuthorList')),
    date: dateOf(nodeAt(article, 'Journal/JournalIssue/PubDate'), nodeAt(article, 'ArticleDate')),
    venue:
      textAt(article, 'Journal/Title', 'Journal/ISOAbbreviation') ?? textAt(citation, 'MedlineJournalInfo/MedlineTA'),
    abstract: abstractOf(nodeAt(article, 'Abstract')) ?? abstractOf(nodeAt(citation, 'OtherAbstract')),
    keywords: keywordsOf(citation),
    sourceId: pmid,
    doi: idOf('doi', nodesAt(article, 'ELocationID')) ?? idOf('doi', ids),
    pmid,
  };
}

function bookDraft(record: XmlNode): RecordDraft {
  const document = nodeAt(record, 'BookDocument');
  const book = nodeAt(document, 'Book');
  const own = nodesAt(document, 'AuthorList');
  const chapter = titleOf(document);
  const ids = [
    ...nodesAt(document, 'ArticleIdList/ArticleId'),
    ...nodesAt(record, 'PubmedBookData/ArticleIdList/ArticleId'),
  ];
  const pmid = textAt(document, 'PMID') ?? idOf('pubmed', ids);
  const bookTitle = textAt(book, 'BookTitle');
  return {
    title: chapter ?? bookTitle,
    ...authorsOf(own.length > 0 ? own : nodesAt(book, 'AuthorList')),
    date: dateOf(nodeAt(document, 'ContributionDate'), nodeAt(book, 'PubDate')),
    venue: chapter === null ? textAt(book, 'CollectionTitle', 'Publisher/PublisherName') : bookTitle,
    abstract: abstractOf(nodeAt(document, 'Abstract')),
    keywords: keywordsOf(document),
    sourceId: pmid,
    doi: idOf('doi', [...nodesAt(document, 'ELocationID'), ...nodesAt(book, 'ELocationID')]) ?? idOf('doi', ids),
    pmid,
  };
}

export const pubmedXmlReader = xmlReader({
  id: 'pubmed-xml',
  label: 'PubMed XML',
  records: ['PubmedArticle', 'PubmedBookArticle'],
  signs: [/<Pubmed(?:Book)?Article[\s>]/],
  begin: (collector) => (record) => {
    const draft = record.node.name === 'PubmedArticle' ? articleDraft(record.node) : bookDraft(record.node);
    collector.add(draft, record.line, record.endLine);
  },
});
