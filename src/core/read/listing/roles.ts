/**
 * Which role each line of a paste plays, found for the whole paste at once: the path of roles with the highest sum of
 * line scores and transition scores (Viterbi 1967). A second run adds what the first one learnt of this paste's own
 * template: which role follows which, and where blank lines stand. Cost: linear in the lines.
 */
import { log } from '../../math/math.ts';
import type { LineEvidence } from './evidence.ts';
import { NO_BLOCK } from './line.ts';

export type Role = 'meta' | 'title' | 'authors' | 'header' | 'body' | 'detail' | 'noise';

export const ROLES: readonly Role[] = ['meta', 'title', 'authors', 'header', 'body', 'detail', 'noise'];
const COUNT = ROLES.length;
const STARTS: ReadonlySet<Role> = new Set<Role>(['meta', 'title', 'header']);
const NEVER = -40;
/** Boundary score from which names glued to a title are clear. */
const GLUED_SCORE = 4;
/** What speaks, a copy, against a title in a short line that recurs: buttons, fields of study and venues do. */
const RECURRING = 2.5;
const RECURS_MOST = 4;
const SHORT_LINE = 50;
/** What speaks for title and names in a line that is an entry of its own. */
const OF_ENTRY = 4;

type RoleRow = Readonly<Record<Role, number>>;

const row = (
  meta: number,
  title: number,
  authors: number,
  header: number,
  body: number,
  detail: number,
  noise: number,
): RoleRow => ({
  meta,
  title,
  authors,
  header,
  body,
  detail,
  noise,
});

const FIRST = row(0, 0, -6, 0, -5, -6, -1);
const AFTER: Readonly<Record<Role, RoleRow>> = {
  meta: row(-1, 1, -6, 1, -5, -6, -3.5),
  title: row(-4, -4, 2.5, -4, -2, -2, -2),
  authors: row(0, 0.5, -2, 0, 1.5, 1, -1),
  header: row(0, -1, -5, 0.5, 1.5, 0, -1),
  body: row(0, 0, -6, 0, 0, -2, -1),
  detail: row(-1, 0.5, -1.5, 0.5, 0.5, 0, -1),
  noise: row(0, 0, -4, 0, -1.5, -1.5, 0),
};
const LAST = row(-3, -1, 0, 0, 0, 0, 0);

/** Which ways through a stretch of lines there are: scores of the first role, of each after another, of the last. */
interface Ways {
  readonly first: RoleRow;
  readonly after: Readonly<Record<Role, RoleRow>>;
  readonly last: RoleRow;
}

const FREE: Ways = { first: FIRST, after: AFTER, last: LAST };

/** No line says so much for a role that this is outweighed. */
const NO_WAY = -1000;
/** A title after something else, which only a line that says so outweighs. */
const LATE_TITLE = -9;
const goingOn = (after: RoleRow): RoleRow => ({ ...after, meta: NO_WAY, title: LATE_TITLE, header: NO_WAY });
/** Through lines that are one record, whatever they look like: it opens once, at their beginning; its title may go on. */
const ONE_RECORD: Ways = {
  first: row(0, 0, NO_WAY, 0, NO_WAY, NO_WAY, NO_WAY),
  after: {
    meta: row(-1, 1, NO_WAY, 1, NO_WAY, NO_WAY, NO_WAY),
    title: { ...goingOn(AFTER.title), title: 0, header: 0 },
    authors: goingOn(AFTER.authors),
    header: goingOn(AFTER.header),
    body: goingOn(AFTER.body),
    detail: goingOn(AFTER.detail),
    noise: goingOn(AFTER.noise),
  },
  last: { ...LAST, meta: NO_WAY },
};

/** What a first run learnt: additions to transitions, and to roles by whether a blank line stands before. */
export interface Template {
  readonly transitions: Float64Array;
  readonly afterBlank: Float64Array;
  readonly notAfterBlank: Float64Array;
}

/** Where lines of score and date stand: before their title, after it, or as the lines around say. */
export type MetaPlace = 'before' | 'after' | 'unknown';

/** Judged by the ends of the paste: a list that begins with such a line has them before the titles. */
export function metaPlace(evidence: readonly LineEvidence[]): MetaPlace {
  const metaOf = (item: LineEvidence | undefined): LineEvidence['meta'] => (item?.opener ? null : (item?.meta ?? null));
  const first = metaOf(evidence[0]);
  const last = metaOf(evidence.at(-1));
  if (last && !first) return 'after';
  return first && !last ? 'before' : 'unknown';
}

function headerScore({ header, line }: LineEvidence): number {
  if (!header) return NEVER;
  const { boundary, tail } = header;
  let score = -3 + 0.5 * Math.max(-8, Math.min(12, boundary.score));
  if (tail.isCut) score += 3;
  if (boundary.names.length > 1) score += 2;
  if (boundary.separator === 'glued') score += 1.5;
  if (boundary.separator === 'mark') score += 2;
  if (tail.organisations.length > 0) score += 1;
  if (tail.date !== null) score += boundary.separator === 'stop' || boundary.separator === 'names-first' ? 4 : 2;
  if (boundary.title.length > 300) score -= 4;
  if (!tail.isCut && tail.date === null && line.text.endsWith('.')) score -= 1.5;
  if (line.isEntry && boundary.score > 0 && (line.isReference || boundary.names.length > 1)) score += OF_ENTRY;
  const stops = boundary.title.slice(0, 2000).match(/[\p{Ll})]\.\s+\p{Lu}/gu)?.length ?? 0;
  return score - 2 * stops;
}

function authorsScore({ nameLine }: LineEvidence): number {
  if (!nameLine) return NEVER;
  const { names, mean, isCut, tail, oddNames } = nameLine;
  let score = names.length === 1 ? mean - 1 : 1 + mean + Math.min(2, names.length * 0.3);
  if (isCut) score += 3;
  if (tail.organisations.length > 0) score += 1;
  if (mean < 0) score -= 4;
  return score - 1.5 * oddNames;
}

/** What speaks against a title or names alone: title and several names stand in the line, glued or with a mark between. */
function gluedLikeness({ header, nameLine }: LineEvidence): number {
  if (!header || header.boundary.names.length < 2) return 0;
  if (header.boundary.separator !== 'glued' && header.boundary.separator !== 'mark') return 0;
  const piece = nameLine?.names.at(-header.boundary.names.length)?.split(/\s+/) ?? [];
  if (piece.length > 0 && piece.length < 4) return 0;
  return header.boundary.score > GLUED_SCORE && header.boundary.title.length > 11 ? 5 : 0;
}

/** Whether the line looks like an entry of its own, title and names, whatever stands around it. */
export function looksLikeEntry(evidence: LineEvidence): boolean {
  const { header } = evidence;
  if (!header || evidence.label) return false;
  if (gluedLikeness(evidence) > 0) return true;
  const isReference = header.boundary.separator === 'names-first' && header.tail.date !== null;
  return isReference && header.boundary.names.length > 1 && header.boundary.score > GLUED_SCORE;
}

/** What speaks against prose: the line ends in a cut list of names, in a date after names, in several names. */
function entryLikeness({ header }: LineEvidence): number {
  if (!header) return 0;
  const isSeveral = header.boundary.names.length > 1 && header.boundary.score > 3;
  return header.tail.isCut ? 5 : (header.tail.date === null || header.boundary.score < 0 ? 0 : 4) + (isSeveral ? 2 : 0);
}

const LABEL_ROLES: Readonly<Record<string, Role>> = {
  title: 'title',
  authors: 'authors',
  abstract: 'body',
  other: 'noise',
};

function recurrence({ line: { text, copies } }: LineEvidence): number {
  return text.length > SHORT_LINE ? 0 : RECURRING * Math.min(RECURS_MOST, copies - 1);
}

/** Scores of the roles for one line, by index in ROLES. */
function emissions(evidence: LineEvidence, place: MetaPlace, hasItems: boolean): number[] {
  const { meta, label, line } = evidence;
  if (evidence.isNoise) return ROLES.map((role) => (role === 'noise' ? 8 : NEVER / 4));
  if (evidence.opener) return ROLES.map((role) => (role === 'meta' ? 10 : NEVER / 4));
  if (label) {
    const role = LABEL_ROLES[label.label] ?? 'detail';
    return ROLES.map((other) => (other === role ? 8 : role === 'detail' && other === 'meta' && meta ? 7 : NEVER / 4));
  }
  const parts = meta ? [meta.score, meta.category, meta.date].filter((part) => part !== null).length : 0;
  const metaScore = parts === 0 ? NEVER : 3 + parts;
  const scores: Record<Role, number> = {
    meta: place === 'after' ? NEVER : metaScore,
    title: meta ? -4 : evidence.title - gluedLikeness(evidence) - recurrence(evidence),
    authors: authorsScore(evidence) - gluedLikeness(evidence),
    header: headerScore(evidence),
    body: meta ? -4 : evidence.prose - entryLikeness(evidence),
    detail: meta ? metaScore - (place === 'before' ? 6 : 0) : evidence.venue,
    noise: 0,
  };
  if (hasItems) {
    for (const role of ROLES) scores[role] += line.isItem ? (STARTS.has(role) ? 2 : -1) : STARTS.has(role) ? -1 : 0;
  }
  return ROLES.map((role) => scores[role]);
}

function blankScore(role: Role, isAfterBlank: boolean): number {
  if (!isAfterBlank) return 0;
  return STARTS.has(role) ? 1 : role === 'noise' ? 0 : -0.5;
}

function bestStep(
  current: Float64Array,
  to: number,
  { after }: Ways,
  template: Template | null,
): [score: number, from: number] {
  let best = -Infinity;
  let bestFrom = 0;
  const toRole = ROLES[to] ?? 'noise';
  for (let from = 0; from < COUNT; from += 1) {
    const transition = after[ROLES[from] ?? 'noise'][toRole];
    const score = (current[from] ?? 0) + transition + (template?.transitions[from * COUNT + to] ?? 0);
    if (score > best) {
      best = score;
      bestFrom = from;
    }
  }
  return [best, bestFrom];
}

/** What is known of a paste as a whole when its roles are chosen. */
interface PasteRules {
  readonly place: MetaPlace;
  readonly hasItems: boolean;
  /** Null: nothing is learnt yet. */
  readonly template: Template | null;
}

/** The best path of roles over a stretch of lines. */
function bestPath(evidence: readonly LineEvidence[], ways: Ways, { place, hasItems, template }: PasteRules): Role[] {
  const count = evidence.length;
  const back = new Uint8Array(count * COUNT);
  let current = new Float64Array(COUNT);
  evidence.forEach((item, i) => {
    const own = emissions(item, place, hasItems);
    const next = new Float64Array(COUNT);
    for (let to = 0; to < COUNT; to += 1) {
      const role = ROLES[to] ?? 'noise';
      const blank = template
        ? (item.line.isAfterBlank ? template.afterBlank : template.notAfterBlank)[to]
        : blankScore(role, item.line.isAfterBlank);
      const [best, from] = i === 0 ? [ways.first[role], 0] : bestStep(current, to, ways, template);
      back[i * COUNT + to] = from;
      next[to] = best + (own[to] ?? 0) + (blank ?? 0);
    }
    current = next;
  });
  return walkBack(current, back, { count, last: ways.last });
}

function walkBack(
  final: Float64Array,
  back: Uint8Array,
  { count, last }: { readonly count: number; readonly last: RoleRow },
): Role[] {
  let at = 0;
  for (let role = 1; role < COUNT; role += 1) {
    const end = (index: number): number => (final[index] ?? 0) + last[ROLES[index] ?? 'noise'];
    if (end(role) > end(at)) at = role;
  }
  const roles: Role[] = [];
  for (let i = count - 1; i >= 0; i -= 1) {
    roles.push(ROLES[at] ?? 'noise');
    at = back[i * COUNT + at] ?? 0;
  }
  return roles.reverse();
}

/** Index after the last line of the stretch that begins at `from`: lines of one block, or of none. */
function stretchEnd(evidence: readonly LineEvidence[], from: number): number {
  const block = evidence[from]?.line.block;
  let end = from + 1;
  while (end < evidence.length && evidence[end]?.line.block === block) end += 1;
  return end;
}

/** The best path of roles over the lines, each block by itself as one record. `template` null means nothing is learnt yet. */
export function assignRoles(evidence: readonly LineEvidence[], place: MetaPlace, template: Template | null): Role[] {
  const rules = { place, hasItems: evidence.some(({ line }) => line.isItem), template };
  const stretches: Role[][] = [];
  for (let from = 0; from < evidence.length;) {
    const end = stretchEnd(evidence, from);
    const ways = evidence[from]?.line.block === NO_BLOCK ? FREE : ONE_RECORD;
    stretches.push(bestPath(evidence.slice(from, end), ways, rules));
    from = end;
  }
  return stretches.flat();
}

const clamp = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));

/** What a first path says about this paste's template. */
export function learnTemplate(evidence: readonly LineEvidence[], roles: readonly Role[]): Template {
  const pairs = new Float64Array(COUNT * COUNT);
  const blanks = new Float64Array(COUNT);
  const totals = new Float64Array(COUNT);
  let previous = -1;
  roles.forEach((role, i) => {
    const to = ROLES.indexOf(role);
    totals[to] = (totals[to] ?? 0) + 1;
    if (evidence[i]?.line.isAfterBlank) blanks[to] = (blanks[to] ?? 0) + 1;
    if (role === 'noise') return;
    if (previous >= 0) pairs[previous * COUNT + to] = (pairs[previous * COUNT + to] ?? 0) + 1;
    previous = to;
  });
  const transitions = new Float64Array(COUNT * COUNT);
  for (let from = 0; from < COUNT; from += 1) {
    const counts = pairs.subarray(from * COUNT, from * COUNT + COUNT);
    const sum = counts.reduce((total, value) => total + value, 0);
    if (sum < 3) continue;
    for (let to = 0; to < COUNT - 1; to += 1) {
      transitions[from * COUNT + to] = clamp(1.5 + log(((counts[to] ?? 0) + 0.2) / (sum + 1.4)), 2);
    }
  }
  return { transitions, ...learnBlanks(blanks, totals, roles.length) };
}

function learnBlanks(
  blanks: Float64Array,
  totals: Float64Array,
  count: number,
): Pick<Template, 'afterBlank' | 'notAfterBlank'> {
  const afterBlank = new Float64Array(COUNT);
  const notAfterBlank = new Float64Array(COUNT);
  const overall = (blanks.reduce((total, value) => total + value, 0) + 0.5) / (count + 1);
  for (let role = 0; role < COUNT; role += 1) {
    const share = ((blanks[role] ?? 0) + overall) / ((totals[role] ?? 0) + 1);
    afterBlank[role] = clamp(log(share / overall), 2);
    notAfterBlank[role] = clamp(log((1 - share + 1e-9) / (1 - overall + 1e-9)), 2);
  }
  return { afterBlank, notAfterBlank };
}
