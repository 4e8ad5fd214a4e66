/**
 * MODS, the Library of Congress's XML for catalogues and repositories: `<mods>`, alone or in a collection, with any prefix.
 * Cost: linear. Names in other roles than author stand for authors only where there are none.
 */
import { joinName, naturalName } from '../../names/natural-name.ts';
import type { AuthorDraft, RecordDraft } from '../record-draft.ts';
import { findDoi } from './xml-fields.ts';
import { xmlReader } from './xml-reader.ts';
import { nodeAt, nodesAt, textAt, textOf, textsAt, type XmlNode } from './xml-tree.ts';

const AUTHOR_ROLES: ReadonlySet<string> = new Set(['author', 'aut', 'creator', 'cre', 'joint author', 'first author']);
const MAKER_ROLES: ReadonlySet<string> = new Set(['editor', 'edt', 'compiler', 'com', 'translator', 'trl']);

function rolesOf(name: XmlNode): string[] {
  return textsAt(name, 'role/roleTerm').map((role) => role.toLowerCase().replace(/\.$/, ''));
}

function partsOf(name: XmlNode, type: string): string {
  const parts = nodesAt(name, 'namePart').filter(({ attributes }) => (attributes['type'] ?? '') === type);
  return parts.map(textOf).join(' ');
}

/** Years of life after a name of catalogues: `Li, Ann, 1953-`. */
const LIFE = /,\s*(?:b\. |d\. |ca\. )?\d{4}\??(?:-\d{0,4}\??)?$/;

function nameOf(name: XmlNode): string {
  const plain = partsOf(name, '')
    .replace(/[,\s]+$/, '')
    .replace(LIFE, '');
  if (name.attributes['type'] === 'corporate') return plain;
  const parts = {
    given: partsOf(name, 'given'),
    family: partsOf(name, 'family'),
    suffix: partsOf(name, 'termsOfAddress'),
  };
  if (parts.given !== '' || parts.family !== '') return joinName(parts);
  return naturalName(plain === '' ? (textAt(name, 'displayForm') ?? '') : plain);
}

function authorOf(name: XmlNode): AuthorDraft {
  const orcid = nodesAt(name, 'nameIdentifier').find(({ attributes }) => attributes['type']?.toLowerCase() === 'orcid');
  return {
    name: nameOf(name),
    orcid: orcid ? textOf(orcid) : null,
    affiliations: textsAt(name, 'affiliation'),
  };
}

function authorsOf(mods: XmlNode): Pick<RecordDraft, 'authors' | 'isCut'> {
  const all = nodesAt(mods, 'name');
  const names = all.filter((name) => name.attributes['type'] !== 'conference' && nameOf(name) !== '');
  const inRole = (roles: ReadonlySet<string>): XmlNode[] =>
    names.filter((name) => rolesOf(name).some((role) => roles.has(role)));
  const authors = names.filter((name) => {
    const roles = rolesOf(name);
    return roles.length === 0 || roles.some((role) => AUTHOR_ROLES.has(role));
  });
  const chosen = authors.length > 0 ? authors : inRole(MAKER_ROLES);
  return { authors: chosen.map(authorOf), isCut: all.some((name) => nodeAt(name, 'etal') !== undefined) };
}

/** `The Title: its subtitle`; a title of a kind (abbreviated, translated) stands in only where there is no plain one. */
function titleOf(node: XmlNode | undefined): string | null {
  const infos = nodesAt(node, 'titleInfo').filter((info) => textAt(info, 'title') !== null);
  const info = infos.find(({ attributes }) => attributes['type'] === undefined) ?? infos[0];
  const title = textAt(info, 'title');
  if (title === null) return null;
  const article = textAt(info, 'nonSort');
  const whole = article === null ? title : /['’-]$/.test(article) ? `${article}${title}` : `${article} ${title}`;
  const subtitle = textAt(info, 'subTitle');
  const parts = [textAt(info, 'partNumber'), textAt(info, 'partName')].filter((part) => part !== null);
  return [subtitle === null ? whole : `${whole.replace(/\s*:$/, '')}: ${subtitle}`, ...parts].join(', ');
}

const DATES = ['dateIssued', 'copyrightDate', 'dateOther', 'dateCreated'].map((name) => `originInfo/${name}`);

function dateOf(mods: XmlNode, host: XmlNode | undefined): string | null {
  const written = textAt(mods, ...DATES, 'part/date') ?? textAt(host, ...DATES, 'part/date');
  return written?.replace(/^(\d{4})(\d\d)(\d\d)?$/, (_all, ...parts: string[]) => dashed(parts)) ?? null;
}

const dashed = ([year, month, day]: readonly (string | undefined)[]): string =>
  day === undefined ? `${year}-${month}` : `${year}-${month}-${day}`;

function identifiersOf(mods: XmlNode, ...types: readonly string[]): string[] {
  const isOfType = ({ attributes }: XmlNode): boolean => types.includes(attributes['type']?.toLowerCase() ?? '');
  return nodesAt(mods, 'identifier').filter(isOfType).map(textOf);
}

function draftOf(mods: XmlNode): RecordDraft {
  const host = nodesAt(mods, 'relatedItem').find(({ attributes }) => attributes['type'] === 'host');
  const series = nodesAt(mods, 'relatedItem').find(({ attributes }) => attributes['type'] === 'series');
  const conference = nodesAt(mods, 'name').find(({ attributes }) => attributes['type'] === 'conference');
  const links = [...identifiersOf(mods, 'uri', 'url', 'hdl'), ...textsAt(mods, 'location/url')];
  const abstracts = textsAt(mods, 'abstract');
  return {
    title: titleOf(mods),
    ...authorsOf(mods),
    date: dateOf(mods, host),
    venue: titleOf(host) ?? (conference ? nameOf(conference) : titleOf(series)),
    abstract: abstracts.length === 0 ? null : abstracts.join('\n\n'),
    keywords: textsAt(mods, 'subject/topic').flatMap((topic) => topic.split(/\s*;\s*/)),
    sourceId:
      identifiersOf(mods, 'citekey')[0] ?? mods.attributes['ID'] ?? textAt(mods, 'recordInfo/recordIdentifier') ?? null,
    doi: identifiersOf(mods, 'doi')[0] ?? findDoi(links.filter((link) => /doi\.org\//.test(link))),
    arxiv: identifiersOf(mods, 'arxiv')[0] ?? null,
    pmid: identifiersOf(mods, 'pmid', 'pubmed')[0] ?? null,
  };
}

export const modsXmlReader = xmlReader({
  id: 'mods-xml',
  label: 'MODS XML',
  records: ['mods'],
  signs: [
    /<(?:[\w-]{1,20}:)?mods[\s>]/,
    /<(?:[\w-]{1,20}:)?(?:titleInfo|namePart|originInfo|modsCollection)[\s>]|loc\.gov\/mods/,
  ],
  begin: (collector) => (record) => collector.add(draftOf(record.node), record.line, record.endLine),
});
