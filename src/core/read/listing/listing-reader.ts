/**
 * Reads a pasted list of papers, whatever page it was copied from. Every line is scored for every role, roles are
 * chosen for the paste as a whole, names in clear positions are learnt, and all is done again with what was learnt
 * (names, separators, template). No site, name or paper is known beforehand. Cost: linear in the text.
 */
import { noProgress, type Progress } from '../../model/progress.ts';
import type { Paper } from '../../model/paper.ts';
import { NameLexicon } from '../../names/name-lexicon.ts';
import { nameForeignFormat } from '../foreign-formats.ts';
import { countOf, IssueLog } from '../issue-log.ts';
import type { ReadOptions, Reader, ReadResult } from '../reader.ts';
import { listLines, reportMissing } from '../report-missing.ts';
import { assemble } from './assemble.ts';
import type { Assembly } from './assemble.ts';
import { NO_BONUS } from './boundary.ts';
import type { Separator } from './boundary.ts';
import { bodiesAfter, gatherEvidence, pasteShape, shapeOf } from './evidence.ts';
import type { LineEvidence, LineShape } from './evidence.ts';
import { NO_BLOCK } from './line.ts';
import { splitLines } from './lines.ts';
import { assignRoles, learnTemplate, metaPlace } from './roles.ts';
import type { Role } from './roles.ts';

const FORMAT = 'pasted list';
const SURE = 0.9;
const CLEAR_MARGIN = 6;
const PROSE = 4;

/** Lower-case words of the paste's prose, which names are unlikely to be. */
function learnProse(shapes: readonly LineShape[], lexicon: NameLexicon, onLine: (line: number) => void): void {
  shapes.forEach((shape, i) => {
    onLine(i);
    if (shape.prose >= PROSE) lexicon.addProse(shape.line.text.slice(0, 6000));
  });
}

/** Names in clear positions: every name after the first of a header, all of a line of names. */
function learnNames(evidence: readonly LineEvidence[], roles: readonly Role[], lexicon: NameLexicon): void {
  evidence.forEach((item, i) => {
    if (roles[i] === 'header' && item.header) {
      const { names, margin } = item.header.boundary;
      for (const name of margin > CLEAR_MARGIN ? names : names.slice(1)) lexicon.addName(name);
    } else if (roles[i] === 'authors' && item.nameLine) {
      for (const name of item.nameLine.names) lexicon.addName(name);
    }
  });
}

/** What stands between title and names in the sure headers of this paste makes the same more likely in the others. */
function learnSeparators(evidence: readonly LineEvidence[], roles: readonly Role[]): Record<Separator, number> {
  const counts: Record<Separator, number> = { ...NO_BONUS };
  let total = 0;
  evidence.forEach((item, i) => {
    if (roles[i] !== 'header' || !item.header) return;
    counts[item.header.boundary.separator] += 1;
    total += 1;
  });
  const bonus: Record<Separator, number> = { ...NO_BONUS };
  if (total < 3) return bonus;
  for (const separator of Object.keys(counts) as Separator[]) {
    const share = counts[separator] / total;
    bonus[separator] = share > 0.6 ? 2 : share > 0.2 ? 0 : share > 0.05 ? -2 : -4;
  }
  return bonus;
}

const LINES_A_REPORT = 100;
const STAGES = 5;

/** Reports how far a stage is, of the five that every line goes through. */
function reporter(progress: Progress, lines: number): (step: string, stage: number) => (line: number) => void {
  return (step, stage) => (line) => {
    if (line % LINES_A_REPORT === 0) progress(step, stage * lines + line, STAGES * lines);
  };
}

function readLines(shapes: readonly LineShape[], file: string, options: ReadOptions): Assembly {
  const report = reporter(options.progress ?? noProgress, shapes.length);
  const lexicon = new NameLexicon();
  if (options.taught) lexicon.teach(options.taught.names, options.taught.titles);
  learnProse(shapes, lexicon, report('Looking at the lines', 1));
  const bodies = bodiesAfter(shapes);
  const first = gatherEvidence(shapes, { lexicon, bodies, bonus: NO_BONUS }, report('Looking at the lines', 2));
  const place = metaPlace(first);
  const firstRoles = assignRoles(first, place, null);
  learnNames(first, firstRoles, lexicon);
  const bonus = learnSeparators(first, firstRoles);
  const second = gatherEvidence(shapes, { lexicon, bodies, bonus }, report('Learning names', 3));
  const roles = assignRoles(second, place, learnTemplate(first, firstRoles));
  const assembly = assemble(second, roles, file, report('Putting records together', 4));
  if (assembly.papers.some((paper) => paper.authors.length > 0)) return assembly;
  return assemble(second, titlesOnly(shapes, roles), file);
}

const CLEAR_TITLE = 1.5;

/** Roles for a paste without any names: a list of titles where nearly all lines look like one, else nothing; blocks keep theirs. */
function titlesOnly(shapes: readonly LineShape[], roles: readonly Role[]): Role[] {
  const isTitle = (shape: LineShape): boolean => shape.title >= CLEAR_TITLE && shape.prose < 2 && shape.meta === null;
  const count = shapes.filter(isTitle).length;
  const isList = count >= 3 && count >= shapes.length * 0.8;
  return shapes.map((shape, i) =>
    shape.line.block === NO_BLOCK ? (isList && isTitle(shape) ? 'title' : 'noise') : (roles[i] ?? 'noise'),
  );
}

function reportUnsure(papers: readonly Paper[], log: IssueLog): void {
  for (const paper of papers) {
    if (paper.confidence >= SURE || paper.authors.length === 0) continue;
    const message = `It is not sure where the title ends and the names begin; read as "${shorten(paper.title)}" by ${shorten(paper.authors[0]?.name ?? '')}.`;
    log.add('unsure-boundary', 'warning', message, paper.source.line, paper.source.endLine);
  }
}

function reportDoubtful(lines: readonly number[], log: IssueLog): void {
  for (const line of lines) {
    log.add(
      'maybe-entry',
      'warning',
      `Line ${line} looks like an entry of its own and was read as part of another.`,
      line,
    );
  }
}

const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}...` : text);

/** Groups of neighbouring line numbers. */
function ranges(lines: readonly number[]): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else found.push([line, line]);
  }
  return found;
}

/** Lines that lie in no record. */
function outside(lines: readonly number[], papers: readonly Paper[]): number[] {
  let next = 0;
  return lines.filter((line) => {
    while (next < papers.length && (papers[next]?.source.endLine ?? 0) < line) next += 1;
    return line < (papers[next]?.source.line ?? Infinity);
  });
}

function reportUnused(lines: readonly number[], log: IssueLog): void {
  for (const [from, to] of ranges(lines)) {
    const where = from === to ? `Line ${from} is` : `Lines ${from} to ${to} are`;
    log.add('unused-lines', 'info', `${where} part of no record and left out.`, from, to);
  }
}

function read(text: string, file: string, options: ReadOptions): ReadResult {
  const log = new IssueLog(file);
  const { lines, tooLong, bare } = splitLines(text, options.blocks);
  if (tooLong.length > 0) {
    const message = `Line ${listLines(tooLong)} is far longer than any entry of a list and was left out.`;
    log.add('line-too-long', lines.length > 0 ? 'warning' : 'error', message, tooLong[0], tooLong.at(-1));
  }
  const paste = pasteShape(lines);
  const report = reporter(options.progress ?? noProgress, lines.length)('Looking at the lines', 0);
  const shapes = lines.map((line, i) => {
    report(i);
    return shapeOf(line, paste);
  });
  const assembly = readLines(shapes, file, options);
  if (assembly.papers.length === 0) {
    const seen = countOf(lines.length + tooLong.length + bare.length, 'line');
    const message = `No entry with a title and authors was found (${seen} looked at); nothing was read.`;
    log.add('no-records', 'error', message, 1, Math.max(1, lines.at(-1)?.last ?? 1, bare.at(-1) ?? 1));
    return { format: FORMAT, papers: [], issues: log.list(), blocks: 0 };
  }
  reportDoubtful(assembly.doubtful, log);
  reportUnsure(assembly.papers, log);
  reportMissing(assembly.papers, log);
  const unused = [...assembly.unused, ...outside(bare, assembly.papers)].sort((a, b) => a - b);
  reportUnused(unused, log);
  return {
    format: FORMAT,
    papers: assembly.papers,
    issues: log.list(),
    blocks: assembly.papers.length + assembly.doubtful.length,
    heads: assembly.heads,
    fromLines: assembly.papers.map(() => true),
    unused: [...unused, ...tooLong].sort((a, b) => a - b),
  };
}

export const listingReader: Reader = {
  id: 'listing',
  label: FORMAT,
  detect: (text) => (nameForeignFormat(text) === null ? 0.2 : 0),
  read,
};
