import { resolveAuthors } from '../../core/authors/resolve.ts';
import { buildCorpus } from '../../core/corpus/corpus.ts';
import { buildIncidence } from '../../core/graph/incidence.ts';
import { findWays, type Way, type Ways } from '../../core/graph/paths.ts';
import type { Author } from '../../core/model/author.ts';
import type { Paper } from '../../core/model/paper.ts';
import { createSearchIndex, nearest, search } from '../../core/search/search.ts';
import { titleKey } from '../../core/text/fold.ts';
import { countOf } from '../../core/view/words.ts';
import { JSON_OPTION, type Command } from '../command.ts';
import { warn, writeJson, writeOut } from '../console.ts';
import { JobError, textOption, UsageError, type OptionValues } from '../options.ts';
import { readRecords } from '../read-records.ts';

/** Ways told at most, the first among them. */
const WAYS = 5;
const NAMES_TOLD = 5;

interface People {
  readonly papers: readonly Paper[];
  readonly authors: readonly Author[];
  readonly incidence: ReturnType<typeof buildIncidence>;
}

function nearestNames({ papers, authors, incidence }: People, name: string): readonly string[] {
  const themes = { of: 'themes', groups: [] } as const;
  const circles = { of: 'circles', groups: [] } as const;
  const index = createSearchIndex({ papers, authors, topics: [], incidence, themes, circles });
  const hits = [...search(index, name, 50), ...nearest(index, name, 50)];
  return [...new Set(hits.filter(({ target }) => target.kind === 'author').map(({ label }) => label))].slice(0, 3);
}

/** The person that goes by a name or an id. Throws UsageError where nobody does, or several do. */
function personBy(people: People, asked: string): number {
  const { authors } = people;
  const key = titleKey(asked);
  const byId = authors.findIndex(({ id }) => id === asked);
  if (byId >= 0) return byId;
  const named = [...authors.keys()].filter((at) => authors[at]?.forms.some((form) => titleKey(form) === key));
  if (named.length === 1) return named[0] ?? -1;
  if (named.length > 1) {
    const who = named.map((at) => `${authors[at]?.name ?? ''} (${authors[at]?.id ?? ''})`).slice(0, NAMES_TOLD);
    throw new UsageError(`${named.length} people are written “${asked}”: ${who.join(', ')}. Give the id of one.`);
  }
  const near = nearestNames(people, asked).map((name) => `“${name}”`);
  throw new UsageError(
    `Nobody is called “${asked}”.${near.length === 0 ? '' : ` Nearest: ${near.join(', ')}.`} coterie authors lists all.`,
  );
}

function endOf(options: OptionValues, name: 'from' | 'to'): string {
  const asked = textOption(options, name);
  if (asked === null || titleKey(asked) === '') throw new UsageError('path takes --from NAME and --to NAME.');
  return asked;
}

const nameOf = ({ authors }: People, author: number): string => authors[author]?.name ?? '';

function toHops(people: People, way: Way): unknown[] {
  return way.map(({ from, to, papers }) => ({
    from: nameOf(people, from),
    to: nameOf(people, to),
    papers: papers.map((paper) => people.papers[paper]?.title ?? ''),
  }));
}

function toJson(people: People, { ways: [first = [], ...others], components }: Ways): unknown {
  return {
    hops: toHops(people, first),
    alternatives: others.map((way) => toHops(people, way)),
    ...(components === null ? {} : { components: components.map((all) => all.map((at) => nameOf(people, at))) }),
  };
}

function componentLine(people: People, author: number, all: readonly number[]): string {
  const others = all.filter((other) => other !== author).map((other) => nameOf(people, other));
  if (others.length === 0) return `  ${nameOf(people, author)} wrote with nobody else here.`;
  const more = others.length > NAMES_TOLD ? ` and ${others.length - NAMES_TOLD} more` : '';
  return `  ${nameOf(people, author)} is tied to ${others.slice(0, NAMES_TOLD).join(', ')}${more}.`;
}

function toText(people: People, from: number, to: number, { ways, count, components }: Ways): string {
  const ends = `${nameOf(people, from)} and ${nameOf(people, to)}`;
  if (components !== null) {
    const lines = [from, to].map((author, side) => componentLine(people, author, components[side] ?? []));
    return `No papers connect ${ends}.\n${lines.join('\n')}\n`;
  }
  const [first = [], ...others] = ways;
  const lines = first.flatMap((step) => [
    `  ${nameOf(people, step.from)} – ${nameOf(people, step.to)}: ${countOf(step.papers.length, 'paper')}`,
    ...step.papers.map((paper) => `    ${people.papers[paper]?.title ?? ''}`),
  ]);
  const through = others.map(
    (way) => `  ${[from, ...way.map((step) => step.to)].map((at) => nameOf(people, at)).join(' – ')}`,
  );
  const rest = count - ways.length;
  const also = others.length === 0 ? [] : ['As short:', ...through, ...(rest > 0 ? [`  and ${rest} more`] : [])];
  return `${ends} are ${countOf(first.length, 'step')} apart.\n${[...lines, ...also].join('\n')}\n`;
}

/** Cut lists hide co-authors: what is found is then an upper bound. */
function tellCut(papers: readonly Paper[], { ways: [first], components }: Ways): void {
  const cut = papers.filter(({ authorsTruncated }) => authorsTruncated).length;
  if (cut === 0 || first?.length === 1) return;
  const perhaps = components === null ? 'there may be shorter ways' : 'they may be connected after all';
  warn(`The author lists of ${countOf(cut, 'paper')} are cut: ${perhaps}.`);
}

export const pathCommand: Command = {
  name: 'path',
  usage: 'FILE… --from NAME --to NAME',
  summary: 'how two people are connected: the shortest way over shared papers, the strongest ties first',
  options: {
    ...JSON_OPTION,
    from: { type: 'string', value: 'NAME', help: 'a person by name, as written anywhere, or by id' },
    to: { type: 'string', value: 'NAME', help: 'another' },
  },
  examples: ['coterie path my-list.bib --from "Ada Lovelace" --to "Grace Hopper"'],
  run: async ({ files, options }) => {
    const asked = { from: endOf(options, 'from'), to: endOf(options, 'to') };
    const { papers: records, progress, clear } = await readRecords(files);
    if (records.length === 0) throw new JobError('No papers could be read.');
    const { papers } = buildCorpus(records, []);
    const authors = resolveAuthors(papers, progress);
    clear();
    const people: People = { papers, authors, incidence: buildIncidence(papers.length, authors, [], 0) };
    const [from, to] = [personBy(people, asked.from), personBy(people, asked.to)];
    if (from === to) throw new UsageError(`“${asked.from}” and “${asked.to}” are the same person.`);
    const ways = findWays(people.incidence, authors, from, to, WAYS);
    tellCut(papers, ways);
    if (options['json']) await writeJson(toJson(people, ways));
    else await writeOut(toText(people, from, to, ways));
    return 0;
  },
};
