/**
 * Search at 100,000 names of people and papers: each keystroke of 300 of them, typed up to twelve letters, every fourth with
 * two letters swapped, against MiniSearch (prefix, and fuzzy by one letter in five) over the same names.
 */
import MiniSearch from 'minisearch';
import { resolveAuthors } from '../../src/core/authors/resolve.ts';
import { buildIncidence } from '../../src/core/graph/incidence.ts';
import { createSearchIndex, search as find } from '../../src/core/search/search.ts';
import { corpusPapers } from './corpus.ts';
import { costs, measure, quantile, timeEach, type Benchmark, type Figure } from './measure.ts';

const NAMES = 100_000;
/** Papers whose authors and titles are more names than that. */
const PAPERS = 45_000;
const TYPED = 300;
const LETTERS = 12;
const HITS = 12;
const BUDGET = 16;

/** Every text that stands in the field while the names are typed. */
function keystrokes(names: readonly string[]): string[] {
  const step = Math.floor(names.length / TYPED);
  return Array.from({ length: TYPED }, (_, i) => {
    const name = (names[i * step] ?? '').slice(0, LETTERS);
    const typed = i % 4 === 3 ? `${name.slice(0, 3)}${name[4] ?? ''}${name[3] ?? ''}${name.slice(5)}` : name;
    return Array.from(typed, (_, end) => typed.slice(0, end + 1));
  }).flat();
}

function run(data: string): Figure[] {
  const whole = corpusPapers(data, PAPERS);
  const people = resolveAuthors(whole);
  const papers = whole.slice(0, Math.max(0, NAMES - people.length));
  const authors = people.slice(0, NAMES);
  const incidence = buildIncidence(whole.length, authors, [], 0);
  const source = { papers, authors, topics: [], incidence } as const;
  const made = measure(() =>
    createSearchIndex({ ...source, themes: { of: 'themes', groups: [] }, circles: { of: 'circles', groups: [] } }),
  );
  const names = [...authors.map(({ name }) => name), ...papers.map(({ title }) => title)];
  const peer = new MiniSearch<{ id: number; name: string }>({
    fields: ['name'],
    searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND' },
  });
  const madePeer = measure(() => peer.addAll(names.map((name, id) => ({ id, name }))));
  const typed = keystrokes(names);
  const ours = timeEach(typed, (text) => find(made.result, text, HITS));
  const theirs = timeEach(typed, (text) => peer.search(text).slice(0, HITS));
  const what = `${names.length} names, ${typed.length} keystrokes`;
  const name = 'MiniSearch';
  return [
    costs(`a keystroke, 95th percentile: ${what}`, 'ms', quantile(ours, 0.95), {
      budget: BUDGET,
      peer: { name, value: quantile(theirs, 0.95) },
    }),
    costs('a keystroke, median', 'ms', quantile(ours, 0.5), { peer: { name, value: quantile(theirs, 0.5) } }),
    costs('a keystroke, longest', 'ms', quantile(ours, 1), { peer: { name, value: quantile(theirs, 1) } }),
    costs('making the index', 's', made.cost.processor, { peer: { name, value: madePeer.cost.processor } }),
  ];
}

export const search: Benchmark = {
  id: 'search',
  summary: 'search as one types, against MiniSearch',
  needsData: true,
  run,
};
