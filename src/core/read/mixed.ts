/**
 * Text in which several formats stand, BibTeX entries between the lines of a pasted list for instance: the reader that fits
 * best takes its records, the lines it has no use for go to the next one, and so on. Lines keep their numbers. Cost: that
 * of the readers, each of which reads once at most.
 */
import type { Paper } from '../model/paper.ts';
import { IssueLog } from './issue-log.ts';
import type { LineSpan, ReadOptions, Reader, ReadResult } from './reader.ts';
import { chooseReader } from './registry.ts';

/** Lines beside records of another format are read only where most of what they give is beyond doubt. */
const SURE = 0.9;

/** `text` with the lines outside `spans` left blank. */
function onlyLines(text: string, spans: readonly LineSpan[]): string {
  const lines = text.split('\n');
  const kept = lines.map(() => '');
  for (const { line, endLine } of spans) {
    for (let at = line - 1; at < Math.min(endLine, lines.length); at += 1) kept[at] = lines[at] ?? '';
  }
  return kept.join('\n');
}

const isSure = (paper: Paper): boolean => paper.confidence >= SURE && paper.title !== '' && paper.authors.length > 0;

/** Neighbouring and overlapping spans as one, ascending. */
function mergeSpans(spans: readonly LineSpan[]): LineSpan[] {
  const merged: LineSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.line - b.line)) {
    const last = merged.at(-1);
    if (last && span.line <= last.endLine + 1) {
      merged[merged.length - 1] = { line: last.line, endLine: Math.max(last.endLine, span.endLine) };
    } else merged.push(span);
  }
  return merged;
}

/** The parts of `spans` in which no record of `papers` lies; both ascending. Linear in both. */
function spansWithout(spans: readonly LineSpan[], papers: readonly Paper[]): LineSpan[] {
  const left: LineSpan[] = [];
  let next = 0;
  for (const span of spans) {
    let from = span.line;
    for (; next < papers.length; next += 1) {
      const source = papers[next]?.source;
      if (!source || source.line > span.endLine) break;
      if (source.line > from) left.push({ line: from, endLine: source.line - 1 });
      from = Math.max(from, source.endLine + 1);
      // A record that goes on beyond the span is met again in the next one.
      if (source.endLine > span.endLine) break;
    }
    if (from <= span.endLine) left.push({ line: from, endLine: span.endLine });
  }
  return left;
}

function reportStrays(spans: readonly LineSpan[], log: IssueLog): void {
  for (const { line, endLine } of mergeSpans(spans)) {
    const where = line === endLine ? `Line ${line} is` : `Lines ${line} to ${endLine} are`;
    log.add('unused-lines', 'info', `${where} part of no record and left out.`, line, endLine);
  }
}

/** A reading whose lines of no record no other reader takes: they are said. */
export function withoutStrays({ strays = [], ...result }: ReadResult, file: string): ReadResult {
  if (strays.length === 0) return result;
  const log = new IssueLog(file);
  reportStrays(strays, log);
  return { ...result, issues: [...result.issues, ...log.list()] };
}

/** What other readers find in the lines that one had no use for, or null. */
function readStrays(
  text: string,
  file: string,
  { options, readers, strays }: { options: ReadOptions; readers: readonly Reader[]; strays: readonly LineSpan[] },
): ReadResult | null {
  const rest = onlyLines(text, strays);
  const reader = chooseReader(rest, readers);
  if (!reader) return null;
  const result = readMixed(rest, file, options, { reader, readers });
  // Where a person divided their lines, they were read before.
  const isWanted = options.blocks !== undefined && options.blocks.length > 0;
  return isWanted || result.papers.filter(isSure).length * 2 > result.papers.length ? result : null;
}

/** Papers in the order of their lines, none reaching into the next. */
function apart(papers: readonly Paper[]): Paper[] {
  return papers.map((paper, i) => {
    const { source } = paper;
    const next = papers[i + 1]?.source.line ?? Infinity;
    if (source.endLine < next || source.line >= next) return paper;
    return { ...paper, source: { ...source, endLine: next - 1 } };
  });
}

const byLine = (a: { readonly source: LineSpan }, b: { readonly source: LineSpan }): number =>
  a.source.line - b.source.line;

/** Both results as one, records in the order of their lines. */
function join(first: ReadResult, second: ReadResult): ReadResult {
  const papers = [...first.papers, ...second.papers];
  const heads = [...(first.heads ?? first.papers.map(() => null)), ...(second.heads ?? second.papers.map(() => null))];
  const fromLines = [first, second].flatMap((result) => result.fromLines ?? result.papers.map(() => false));
  const order = papers.map((paper, i) => ({ source: paper.source, i })).sort(byLine);
  return {
    format: `${first.format}, ${second.format}`,
    ...(first.isTable ? { isTable: true } : {}),
    papers: apart(order.flatMap(({ i }) => papers[i] ?? [])),
    issues: [...first.issues, ...second.issues],
    blocks: first.blocks + second.blocks,
    heads: order.map(({ i }) => heads[i] ?? null),
    fromLines: order.map(({ i }) => fromLines[i] ?? false),
    frame: [...(first.frame ?? []), ...(second.frame ?? [])],
    unused: [...(first.unused ?? []), ...(second.unused ?? [])].sort((a, b) => a - b),
  };
}

/** All that `reader`, and for the lines it leaves the others of `readers`, find in the text. */
export function readMixed(
  text: string,
  file: string,
  options: ReadOptions,
  { reader, readers }: { readonly reader: Reader; readonly readers: readonly Reader[] },
): ReadResult {
  const read = reader.read(text, file, options);
  const { strays = [], ...result } = read;
  if (strays.length === 0) return result;
  const others = readers.filter((other) => other !== reader);
  const more = result.papers.length === 0 ? null : readStrays(text, file, { options, readers: others, strays });
  if (!more) return withoutStrays(read, file);
  const log = new IssueLog(file);
  const left = spansWithout(mergeSpans(strays), more.papers);
  const said = more.issues.filter(({ code }) => code !== 'unused-lines');
  reportStrays(left, log);
  return join(result, { ...more, issues: [...said, ...log.list()] });
}
