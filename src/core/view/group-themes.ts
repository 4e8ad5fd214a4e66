/**
 * The rows of the Themes panel: each group with its years, the phrases that set it apart, its people, and where it
 * overlaps another. A theme overlaps where its papers carry a phrase that sets another theme apart and is not more their own, or,
 * where none does, where the runs put its papers with the other; a circle where papers name people of both.
 * Cost: linear in papers with their names, tags and support.
 */
import type { Analysis } from '../model/analysis.ts';
import type { Group, Partition, PartitionOf } from '../model/partition.ts';
import { SURE_SHARE } from './describe-paper.ts';
import { groupRows } from './group-rows.ts';
import { authorRef, groupRef, paperRef, partitionOf, rowOf, topicRef, type GroupRef, type NodeRef } from './refs.ts';

const MOST_PHRASES = 3;
const MOST_PEOPLE = 3;
/** Groups of fewer runs than this share do not count as the paper's too. */
const SHOWN_SHARE = 0.1;
const MOST_COLUMNS = 12;
const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000] as const;

export type ThemeOrder = 'size' | 'newest' | 'overlap';

export interface ThemePhrase {
  readonly label: string;
  /** The topic, or null for a plain word. */
  readonly node: NodeRef | null;
}

export interface ThemeOverlap {
  readonly group: GroupRef;
  /** Ascending. */
  readonly papers: readonly NodeRef[];
  /** `phrase`: they carry the other's phrase; `runs`: the runs put them there too; `people`: they name people of both. */
  readonly by: 'phrase' | 'runs' | 'people';
  readonly phrase: NodeRef | null;
}

export interface ThemeRow {
  readonly group: GroupRef;
  /** Papers of a theme, people of a circle. */
  readonly size: number;
  /** Papers by column. */
  readonly years: readonly number[];
  readonly undated: number;
  readonly phrases: readonly ThemePhrase[];
  readonly people: readonly NodeRef[];
  /** The strongest overlap. */
  readonly overlap: ThemeOverlap | null;
  /** Years of its papers, newest first. */
  readonly newest: readonly number[];
}

export interface ThemeRows {
  readonly of: PartitionOf;
  /** First and last year of each column, ascending and without gaps; none where nothing is dated. */
  readonly columns: readonly { readonly from: number; readonly to: number }[];
  /** Papers of the fullest column of any group, and of the fullest undated block. */
  readonly highest: number;
  /** Largest first. */
  readonly rows: readonly ThemeRow[];
  /** What stands apart, as sentences without a final stop. */
  readonly notes: readonly string[];
}

function columnsOf(analysis: Analysis): ThemeRows['columns'] {
  const years = analysis.papers.flatMap(({ year }) => (year === null ? [] : [year]));
  const first = years.reduce((a, b) => Math.min(a, b), Infinity);
  const last = years.reduce((a, b) => Math.max(a, b), -Infinity);
  if (last < first) return [];
  const columnsAt = (size: number): number => Math.floor(last / size) - Math.floor(first / size) + 1;
  const step = STEPS.find((size) => columnsAt(size) <= MOST_COLUMNS) ?? last - first + 1;
  const start = step > last - first ? first : Math.floor(first / step) * step;
  const count = Math.floor((last - start) / step) + 1;
  return Array.from({ length: count }, (_, i) => ({ from: start + i * step, to: start + (i + 1) * step - 1 }));
}

function yearsOf(analysis: Analysis, group: Group, columns: ThemeRows['columns']) {
  const newest = group.papers.flatMap((paper) => analysis.papers[paper]?.year ?? []).sort((a, b) => b - a);
  return {
    newest,
    years: columns.map(({ from, to }) => newest.filter((year) => year >= from && year <= to).length),
    undated: group.papers.length - newest.length,
  };
}

/** Papers of one group that lead to another, by how. */
interface Lead {
  readonly group: number;
  readonly topic: number;
  readonly papers: number[];
}

/** The lead with most papers; of equals the one that was found first. */
function strongest(leads: Iterable<Lead>): Lead | null {
  let best: Lead | null = null;
  for (const lead of leads) if (best === null || lead.papers.length > best.papers.length) best = lead;
  return best;
}

function addTo(leads: Map<string, Lead>, group: number, topic: number, paper: number): void {
  const key = `${group} ${topic}`;
  const lead = leads.get(key);
  if (lead === undefined) leads.set(key, { group, topic, papers: [paper] });
  else lead.papers.push(paper);
}

/** The groups each topic sets apart, and the share of their papers that carry it. */
type Telling = ReadonlyMap<number, readonly { readonly group: number; readonly share: number }[]>;

function tellingTopics({ groups }: Partition): Telling {
  const telling = new Map<number, { group: number; share: number }[]>();
  groups.forEach(({ terms, papers }, group) => {
    for (const { topic, inside } of terms) {
      if (topic < 0) continue;
      const entry = { group, share: inside / Math.max(1, papers.length) };
      const known = telling.get(topic);
      if (known === undefined) telling.set(topic, [entry]);
      else known.push(entry);
    }
  });
  return telling;
}

/** Papers of a theme that carry what sets another apart: a phrase that stands on no smaller share of the other's papers. */
function byPhrase(analysis: Analysis, own: number, { papers }: Group, telling: Telling): Lead | null {
  const leads = new Map<string, Lead>();
  for (const paper of papers) {
    for (const topic of rowOf(analysis.incidence.paperTopics, paper)) {
      for (const { group } of telling.get(topic) ?? []) if (group !== own) addTo(leads, group, topic, paper);
    }
  }
  const shareOf = (lead: Lead): number =>
    telling.get(lead.topic)?.find(({ group }) => group === lead.group)?.share ?? 0;
  return strongest([...leads.values()].filter((lead) => shareOf(lead) >= lead.papers.length / papers.length));
}

/** Papers of a theme that are no sure members and that the runs put with another too. */
function byRuns({ support, runs, paperStability }: Partition, own: number, { papers }: Group): Lead | null {
  const leads = new Map<string, Lead>();
  for (const paper of papers) {
    if ((paperStability[paper] ?? 1) >= SURE_SHARE) continue;
    for (const each of support[paper] ?? []) {
      const counts = each.group >= 0 && each.group !== own && each.runs >= SHOWN_SHARE * runs;
      if (counts) addTo(leads, each.group, -1, paper);
    }
  }
  return strongest(leads.values());
}

/** Papers that name people of a circle and of another. */
function byPeople(analysis: Analysis, { authorGroup }: Partition, own: number, { authors }: Group): Lead | null {
  const leads = new Map<string, Lead>();
  const papers = new Set(authors.flatMap((author) => [...rowOf(analysis.incidence.authorPapers, author)]));
  for (const paper of [...papers].sort((a, b) => a - b)) {
    const groups = new Set(
      [...rowOf(analysis.incidence.paperAuthors, paper)].map((author) => authorGroup[author] ?? -1),
    );
    for (const group of groups) if (group >= 0 && group !== own) addTo(leads, group, -1, paper);
  }
  return strongest(leads.values());
}

function overlapOf(analysis: Analysis, partition: Partition, own: number, telling: Telling): ThemeOverlap | null {
  const group = partition.groups[own];
  if (group === undefined) return null;
  const isThemes = partition.of === 'themes';
  const phrase = isThemes ? byPhrase(analysis, own, group, telling) : null;
  const lead = phrase ?? (isThemes ? byRuns(partition, own, group) : byPeople(analysis, partition, own, group));
  const other = lead === null ? null : groupRef(partition, lead.group);
  if (lead === null || other === null) return null;
  return {
    group: other,
    papers: lead.papers.map((paper) => paperRef(analysis, paper)),
    by: phrase !== null ? 'phrase' : isThemes ? 'runs' : 'people',
    phrase: phrase === null ? null : topicRef(analysis, lead.topic),
  };
}

/** The rows of the Themes panel, largest first. */
export function themeRows(analysis: Analysis, of: PartitionOf): ThemeRows {
  const partition = partitionOf(analysis, of);
  const columns = columnsOf(analysis);
  const telling = tellingTopics(partition);
  const rows = partition.groups.flatMap((group, index): ThemeRow[] => {
    const ref = groupRef(partition, index);
    if (ref === null) return [];
    return [
      {
        group: ref,
        size: of === 'themes' ? group.papers.length : group.authors.length,
        ...yearsOf(analysis, group, columns),
        phrases: group.terms
          .slice(0, MOST_PHRASES)
          .map(({ topic, label }) => ({ label, node: topic < 0 ? null : topicRef(analysis, topic) })),
        people: group.people.slice(0, MOST_PEOPLE).map(({ author }) => authorRef(analysis, author)),
        overlap: overlapOf(analysis, partition, index, telling),
      },
    ];
  });
  const highest = rows.reduce((most, { years, undated }) => Math.max(most, undated, ...years), 0);
  return { of, columns, highest, rows, notes: groupRows(analysis, of).notes };
}

/** Newest first by the latest years, year for year; what has no dated paper comes last. */
function compareNewest(a: ThemeRow, b: ThemeRow): number {
  const most = Math.min(a.newest.length, b.newest.length);
  for (let i = 0; i < most; i += 1) {
    const difference = (b.newest[i] ?? 0) - (a.newest[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return b.newest.length - a.newest.length;
}

/** Rows in another order; equals stay largest first. */
export function sortThemes(rows: readonly ThemeRow[], order: ThemeOrder): readonly ThemeRow[] {
  const papersOf = ({ overlap }: ThemeRow): number => overlap?.papers.length ?? 0;
  if (order === 'newest') return [...rows].sort(compareNewest);
  if (order === 'overlap') return [...rows].sort((a, b) => papersOf(b) - papersOf(a));
  return rows;
}
