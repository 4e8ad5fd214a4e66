/**
 * How well pasted listings are read. Seeded random papers of a corpus are rendered as listings in several styles and
 * read back; a record is right where title and all names are exactly those written. The figures to reach are the share read
 * right over all styles together, and the share right among the records read with a confidence of SURE or more.
 * Left out of the sample: records whose source is broken (several people in one name, no names, no title).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom, shuffle } from '../src/core/random/random.ts';
import { plainText } from '../src/core/read/markup/plain-text.ts';
import { readSource } from '../src/core/read/read-source.ts';
import type { Paper } from '../src/core/model/paper.ts';
import type { EvaluationTable } from './evaluation-table.ts';

const CORPUS = 'corpora/papers-70k.jsonl.gz';
const SAMPLE = 3000;
const SURE = 0.9;
/** What is to be reached, percent. */
const RIGHT_WANTED = 99.3;
const SURE_RIGHT_WANTED = 99.8;
/** Entries of one listing. */
const PASTE = 50;
const SEED = 4242;

interface Entry {
  readonly title: string;
  readonly names: readonly string[];
  readonly abstract: string;
}

interface Style {
  readonly name: string;
  readonly names: (names: readonly string[]) => readonly string[];
  readonly render: (entry: Entry, names: readonly string[], index: number) => string;
}

const initials = (name: string): string => {
  const words = name.split(' ');
  const shorten = (word: string): string => (/^\p{Lu}/u.test(word) ? `${word.charAt(0)}.` : word);
  const family = words.findLastIndex((word) => !/^(?:Jr|Sr|I+V?)\.?$/.test(word));
  return words.map((word, i) => (i < family ? shorten(word) : word)).join(' ');
};
const three = (names: readonly string[]): readonly string[] => names.slice(0, 3);
const all = (names: readonly string[]): readonly string[] => names;
const META = ['7.6CVJul 17, 2023\n', '', '31.0CLApr 22, 2024\n', '', ''];
const meta = (index: number): string => META[index % META.length] ?? '';
const etAl = (names: readonly string[]): string => `${names.join(', ')} et al.`;

const STYLES: readonly Style[] = [
  {
    name: 'three names et al., glued',
    names: three,
    render: (e, n, i) => `${meta(i)}${e.title}${etAl(n)}\n${e.abstract}`,
  },
  {
    name: 'the same with organisations',
    names: three,
    render: (e, n, i) =>
      `${meta(i)}${e.title}${etAl(n)}${i % 3 === 0 ? ' · some-lab, Another Institute' : ''}\n${e.abstract}`,
  },
  { name: 'all names, glued', names: all, render: (e, n, i) => `${meta(i)}${e.title}${n.join(', ')}\n${e.abstract}` },
  {
    name: 'one name, glued',
    names: (n) => n.slice(0, 1),
    render: (e, n, i) => `${meta(i)}${e.title}${n[0]}\n${e.abstract}`,
  },
  {
    name: 'initials, glued',
    names: (n) => three(n).map(initials),
    render: (e, n, i) => `${meta(i)}${e.title}${etAl(n)}\n${e.abstract}`,
  },
  { name: 'three names et al., glued, no abstract', names: three, render: (e, n) => `${e.title}${etAl(n)}` },
  {
    name: 'three names et al., after a space',
    names: three,
    render: (e, n, i) => `${meta(i)}${e.title} ${etAl(n)}\n${e.abstract}`,
  },
  {
    name: 'all names, after a dash',
    names: all,
    render: (e, n, i) => `${meta(i)}${e.title} - ${n.join(', ')}\n${e.abstract}`,
  },
  {
    name: 'names on a line of their own',
    names: all,
    render: (e, n, i) => `${meta(i)}${e.title}\n${n.join(', ')}\n${e.abstract}`,
  },
  { name: 'the same, no abstract', names: all, render: (e, n) => `${e.title}\n${n.join(', ')}` },
  { name: 'blocks between blank lines', names: all, render: (e, n) => `${e.title}\n${n.join(', ')}\n${e.abstract}\n` },
  { name: 'Title. Names. Year.', names: all, render: (e, n, i) => `${e.title}. ${n.join(', ')}. ${2014 + (i % 10)}.` },
];

const oneLine = (text: string): string => plainText(text).replace(/\s+/g, ' ').trim();

function isSound(paper: Paper): boolean {
  const title = oneLine(paper.title);
  const isName = (name: string): boolean =>
    /^[^,;()*0-9]{2,50}$/.test(name) && name.split(' ').length <= 5 && !/\sand\s/.test(name);
  const names = paper.authors.map((author) => oneLine(author.name));
  return title.length >= 12 && (paper.abstract ?? '').length > 200 && names.length > 0 && names.every(isName);
}

function sample(papers: readonly Paper[]): Entry[] {
  const sound = papers.filter(isSound);
  const order = sound.map((_, i) => i);
  shuffle(order, createRandom(SEED));
  return order.slice(0, SAMPLE).map((i) => {
    const paper = sound[i];
    return {
      title: oneLine(paper?.title ?? ''),
      names: (paper?.authors ?? []).map((author) => oneLine(author.name)),
      abstract: oneLine(paper?.abstract ?? ''),
    };
  });
}

interface Tally {
  entries: number;
  right: number;
  sure: number;
  sureRight: number;
}

function judge(
  entries: readonly Entry[],
  style: Style,
  tally: Tally,
  onMiss: (wanted: string, got: Paper | undefined) => void,
): void {
  const names = entries.map((entry) => style.names(entry.names));
  const text = entries.map((entry, i) => style.render(entry, names[i] ?? [], i)).join('\n');
  const { papers } = readSource({ file: 'listing', text });
  const byTitle = new Map(
    papers.map((paper) => [`${paper.title}|${paper.authors.map((author) => author.name).join(', ')}`, paper]),
  );
  entries.forEach((entry, i) => {
    const wanted = `${entry.title}|${(names[i] ?? []).join(', ')}`;
    const found = byTitle.has(wanted);
    tally.entries += 1;
    if (found) tally.right += 1;
    else
      onMiss(
        wanted,
        papers.find((paper) => wanted.startsWith(paper.title.slice(0, 30))),
      );
  });
  const written = new Set(entries.map((entry, i) => `${entry.title}|${(names[i] ?? []).join(', ')}`));
  for (const [key, paper] of byTitle) {
    if (paper.confidence < SURE) continue;
    tally.sure += 1;
    if (written.has(key)) tally.sureRight += 1;
  }
}

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 100);

function evaluateStyle(
  style: Style,
  entries: readonly Entry[],
  onMiss: (style: string, wanted: string, got: Paper | undefined) => void,
): Tally {
  const tally: Tally = { entries: 0, right: 0, sure: 0, sureRight: 0 };
  for (let at = 0; at < entries.length; at += PASTE) {
    judge(entries.slice(at, at + PASTE), style, tally, (wanted, got) => onMiss(style.name, wanted, got));
  }
  return tally;
}

function addUp(tallies: readonly Tally[]): Tally {
  const sum = (count: (tally: Tally) => number): number => tallies.reduce((total, tally) => total + count(tally), 0);
  return {
    entries: sum((tally) => tally.entries),
    right: sum((tally) => tally.right),
    sure: sum((tally) => tally.sure),
    sureRight: sum((tally) => tally.sureRight),
  };
}

const figuresOf = ({ entries, right, sure, sureRight }: Tally): number[] => [
  entries,
  percent(right, entries),
  percent(sure, entries),
  percent(sureRight, sure),
];

function acceptanceTable({ entries, right, sure, sureRight }: Tally): EvaluationTable {
  const row = (figure: string, measured: number, wanted: number): (string | number)[] => [
    figure,
    measured,
    wanted,
    measured >= wanted ? 'yes' : 'no',
  ];
  return {
    title: 'Acceptance, over all styles',
    columns: ['figure', 'measured %', 'wanted %', 'reached'],
    rows: [
      row('read exactly', percent(right, entries), RIGHT_WANTED),
      row(`right among those of confidence ${SURE} or more`, percent(sureRight, sure), SURE_RIGHT_WANTED),
    ],
  };
}

/** Reads seeded listings of the corpus in `dataFolder`; prints nothing. `onMiss` is told of every record read wrong. */
export function evaluateListing(
  dataFolder: string,
  onMiss: (style: string, wanted: string, got: Paper | undefined) => void = () => undefined,
): readonly EvaluationTable[] {
  const corpus = readSource({ file: CORPUS, bytes: readFileSync(join(dataFolder, CORPUS)) });
  const entries = sample(corpus.papers);
  const tallies = STYLES.map((style) => evaluateStyle(style, entries, onMiss));
  const whole = addUp(tallies);
  const rows = STYLES.map(({ name }, i) => [name, ...figuresOf(tallies[i] ?? whole)]);
  const byStyle = {
    title: 'Pasted listings read back exactly',
    columns: ['style', 'entries', 'right %', 'sure %', 'sure and right %'],
    rows: [...rows, ['all styles', ...figuresOf(whole)]],
  };
  return [byStyle, acceptanceTable(whole)];
}
