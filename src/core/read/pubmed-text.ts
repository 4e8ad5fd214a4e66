/**
 * The text that PubMed gives for printing: numbered blocks of paragraphs, citation, title, names with the numbers of their
 * affiliations, affiliations, abstract, ids. Paragraphs are told by their form, since each may be missing. Cost: linear.
 */
import { splitNameList } from '../names/name-list.ts';
import type { LineSpan, Reader, ReadOptions, ReadResult } from './reader.ts';
import { RecordCollector, type AuthorDraft, type RecordDraft } from './record-draft.ts';

/** `12. J Tea Res. 2015 May 28;521(7553):436-44. doi: 10.1000/182.` */
const CITATION =
  /^(\d{1,5})\.\s{1,2}(\S.{1,150}?)\.\s((?:18|19|20)\d\d(?: [A-Z][a-z]{2}(?: \d{1,2})?)?)(?=[;:.\s-])(.{0,300})$/;
const IDS = /^(?:©|Copyright|DOI:|PMC?ID:|PMID:)/;
const AFFILIATION = /^\((\d{1,4})\)\s?(.+)$/;
const MARKS = /\((?:\d{1,4}|#)\)(?:\s?\((?:\d{1,4}|#)\))*/g;

interface Block {
  readonly line: number;
  readonly endLine: number;
  readonly lines: readonly string[];
}

/** The numbered blocks, and what stands before the first. */
function blocksOf(text: string): { blocks: Block[]; before: LineSpan | null } {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, i) => (line.length < 600 && CITATION.test(line) ? [i] : []));
  const blocks = starts.map((from, i): Block => {
    const to = starts[i + 1] ?? lines.length;
    return { line: from + 1, endLine: to, lines: lines.slice(from, to) };
  });
  const first = lines.findIndex((line) => line.trim() !== '');
  const begin = starts[0] ?? 0;
  return { blocks, before: first >= 0 && first < begin ? { line: first + 1, endLine: begin } : null };
}

/** Runs of lines between blank ones, each as one; ids and affiliations keep their lines. */
function paragraphsOf(lines: readonly string[]): string[][] {
  const paragraphs: string[][] = [];
  let isOpen = false;
  for (const line of lines) {
    if (line.trim() === '') isOpen = false;
    else if (isOpen) paragraphs.at(-1)?.push(line.trim());
    else {
      paragraphs.push([line.trim()]);
      isOpen = true;
    }
  }
  return paragraphs;
}

/** Affiliations by their number. */
function affiliationsOf(paragraph: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  let last = '';
  for (const line of paragraph.slice(1)) {
    const match = AFFILIATION.exec(line);
    last = match?.[1] ?? last;
    const text = match?.[2] ?? line;
    found.set(last, found.has(last) ? `${found.get(last)} ${text}` : text);
  }
  return found;
}

function authorsOf(
  text: string,
  affiliations: ReadonlyMap<string, string>,
): { authors: AuthorDraft[]; isCut: boolean } {
  // Marks become letters that no name has, so that a comma between two of them divides no names.
  const numbers: string[][] = [];
  const marked = text.replace(/\.$/, '').replace(MARKS, (marks) => {
    numbers.push([...marks.matchAll(/\d+/g)].map(([number]) => number));
    return '\ue000';
  });
  let next = 0;
  const { names, isCut } = splitNameList(marked);
  const authors = names.map((written): AuthorDraft => {
    const own = written.includes('\ue000') ? (numbers[next] ?? []) : [];
    next += written.split('\ue000').length - 1;
    const places = own.flatMap((number) => affiliations.get(number) ?? []);
    return { name: written.replaceAll('\ue000', ''), affiliations: places };
  });
  return { authors, isCut };
}

function idsIn(paragraph: readonly string[]): Pick<RecordDraft, 'doi' | 'pmid'> {
  const text = paragraph.join('\n');
  return {
    doi: /^DOI:\s?(10\.\S+)/m.exec(text)?.[1] ?? null,
    pmid: /^PMID:\s?(\d+)/m.exec(text)?.[1] ?? null,
  };
}

const isNames = (text: string): boolean =>
  /^\p{Lu}[\p{L}'’ -]{0,60} [A-Z]{1,4}(?:\s?\(\d|[,.;]|$)/u.test(text) || /\(\d{1,3}\)[,.]/.test(text);

function draftOf({ lines }: Block): RecordDraft {
  const paragraphs = paragraphsOf(lines);
  const citation = CITATION.exec(paragraphs[0]?.[0] ?? '');
  const rest = paragraphs.length > 1 ? paragraphs.slice(1) : (paragraphs[0]?.slice(1).map((line) => [line]) ?? []);
  const [title, ...others] = rest;
  const information = others.find((paragraph) => (paragraph[0] ?? '').startsWith('Author information:'));
  const names = others.find((paragraph) => isNames(paragraph.join(' ')));
  const ids = others.findLast((paragraph) => paragraph.some((line) => IDS.test(line)));
  const abstract = others.find(
    (paragraph) =>
      paragraph !== names &&
      paragraph !== information &&
      paragraph !== ids &&
      !/^(?:Comment|Erratum|Update) (?:in|on|for|of)\b/.test(paragraph[0] ?? ''),
  );
  const cited = paragraphs[0]?.join(' ') ?? '';
  const found = idsIn(ids ?? []);
  return {
    title: title?.join(' ').replace(/\.$/, '') ?? null,
    ...authorsOf(names?.join(' ') ?? '', affiliationsOf(information ?? [])),
    venue: citation?.[2] ?? null,
    date: citation?.[3] ?? null,
    abstract: abstract?.join(' ') ?? null,
    doi: found.doi ?? /doi:\s?(10\.\S+?)\.?(?:\s|$)/.exec(cited)?.[1] ?? null,
    pmid: found.pmid ?? null,
  };
}

function detect(text: string): number {
  const hasIds = /^PMID:\s?\d+/m.test(text);
  return hasIds &&
    text
      .slice(0, 20_000)
      .split('\n')
      .some((line) => line.length < 600 && CITATION.test(line))
    ? 0.96
    : 0;
}

function read(text: string, file: string, { progress }: ReadOptions): ReadResult {
  const collector = new RecordCollector(file);
  const { blocks, before } = blocksOf(text);
  blocks.forEach((block, i) => {
    if (i % 200 === 0) progress?.('Reading records', i, blocks.length);
    const last = block.lines.findLastIndex((line) => line.trim() !== '');
    collector.add(draftOf(block), block.line, block.line + Math.max(0, last));
  });
  return collector.finish('PubMed text', before ? [before] : []);
}

export const pubmedTextReader: Reader = { id: 'pubmed-text', label: 'PubMed text', detect, read };
