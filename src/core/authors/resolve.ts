/**
 * From names as written to people: forms are joined only on evidence, since a wrong join invents collaborations.
 * Two forms of one family name and compatible given names join when they never stand on one paper, and
 *   - they are the same but for hyphens or spaces; or
 *   - a middle name is dropped or shortened and no other person fits; or
 *   - one is initials, and either it fits one person only among all of that family name and initial, or two co-authors
 *     are shared.
 * Ids of one source keep people apart. Method after the conservative merge measured on curated ids (precision .99,
 * recall .98). Cost: linear in mentions, plus within blocks of one family name and first initial the pairs whose given names
 * are compatible. It does not split homonyms that carry no id.
 */
import type { Author } from '../model/author.ts';
import { makeAuthorId } from '../model/ids.ts';
import { noProgress, type Progress } from '../model/progress.ts';
import { compareText } from '../text/fold.ts';
import { blocksOf, compatiblePairs, type FormPair, idsConflict } from './blocks.ts';
import { compareGiven, type Compatibility } from './compatible.ts';
import { collectForms, type NamedPaper, type NameForm } from './forms.ts';

/** Blocks larger than this are joined by identical names only: in them nothing but an id tells people apart. */
const MAX_BLOCK = 400;
const ENOUGH_SHARED = 2;

type Joined = Exclude<Compatibility, 'none'>;

/** Who the forms belong to; what is known of a form alone is made when it is first asked for. */
class People {
  readonly #parent: Int32Array;
  readonly #members = new Map<number, number[]>();
  readonly #papers = new Map<number, Set<number>>();
  readonly #reasons = new Map<number, string[]>();
  readonly forms: readonly NameForm[];

  constructor(forms: readonly NameForm[]) {
    this.forms = forms;
    this.#parent = Int32Array.from(forms, (_, i) => i);
  }

  root(form: number): number {
    let at = form;
    while (this.#parent[at] !== at) at = this.#parent[at] ?? at;
    this.#parent[form] = at;
    return at;
  }

  /** The forms of the person with this root. */
  members(root: number): readonly number[] {
    return this.#members.get(root) ?? [root];
  }

  /** The papers of the person with this root. */
  papers(root: number): Set<number> {
    const papers = this.#papers.get(root) ?? new Set(this.forms[root]?.mentions.map(([paper]) => paper));
    this.#papers.set(root, papers);
    return papers;
  }

  /** Why the forms of the person with this root were joined. */
  reasons(root: number): readonly string[] {
    return this.#reasons.get(root) ?? [];
  }

  /** Whether both are named on some paper: then they are two people. */
  areTogether(a: number, b: number): boolean {
    const [first, second] = [this.papers(this.root(a)), this.papers(this.root(b))];
    const [small, large] = first.size <= second.size ? [first, second] : [second, first];
    for (const paper of small) if (large.has(paper)) return true;
    return false;
  }

  /** Whether every form of one person can be every form of the other: no ids that conflict, no given names that differ. */
  canBeOne(a: number, b: number): boolean {
    const others = this.members(this.root(b));
    return this.members(this.root(a)).every((x) =>
      others.every((y) => {
        const [formX, formY] = [this.forms[x], this.forms[y]];
        return formX && formY && !idsConflict(formX, formY) && compareGiven(formX.given, formY.given) !== 'none';
      }),
    );
  }

  join(a: number, b: number, reason: string): void {
    const [rootA, rootB] = [this.root(a), this.root(b)];
    if (rootA === rootB) return;
    const [to, from] = rootA < rootB ? [rootA, rootB] : [rootB, rootA];
    const papers = this.papers(to);
    for (const paper of this.papers(from)) papers.add(paper);
    this.#members.set(to, [...this.members(to), ...this.members(from)]);
    this.#reasons.set(to, [...this.reasons(to), reason, ...this.reasons(from)]);
    this.#parent[from] = to;
  }
}

interface Judge {
  readonly papers: readonly NamedPaper[];
  readonly people: People;
  readonly coauthorsOf: (form: number) => ReadonlySet<number>;
}

function sharedCoauthors(judge: Judge, a: number, b: number): number {
  const theirs = judge.coauthorsOf(b);
  let shared = 0;
  for (const person of judge.coauthorsOf(a)) if (theirs.has(person)) shared += 1;
  return shared;
}

function reasonFor(forms: readonly NameForm[], { a, b, kind }: FormPair, shared: number): string {
  const pair = `“${forms[a]?.spelling}” and “${forms[b]?.spelling}”`;
  const ties = shared > 0 ? `; ${shared} shared co-author${shared === 1 ? '' : 's'}` : '';
  if (kind === 'same') return `${pair} are one name written two ways${ties}.`;
  if (kind === 'middle-name') return `${pair} differ in a middle name, and no other person here fits${ties}.`;
  return `${pair}: the initials fit${shared >= ENOUGH_SHARED ? '' : ' this person only'}${ties}.`;
}

/** How many people `form` could be, other than itself. */
function candidateCount({ people }: Judge, compatible: ReadonlyMap<number, readonly number[]>, form: number): number {
  const roots = new Set<number>();
  for (const other of compatible.get(form) ?? []) {
    if (people.root(other) !== people.root(form) && people.canBeOne(form, other)) roots.add(people.root(other));
  }
  return roots.size;
}

function joinBlock(judge: Judge, block: readonly number[]): void {
  const { people } = judge;
  const { pairs, compatible } = compatiblePairs(people.forms, block);
  for (const kind of ['same', 'middle-name', 'initials'] satisfies Joined[]) {
    for (const pair of pairs) {
      const { a, b } = pair;
      if (pair.kind !== kind || people.root(a) === people.root(b)) continue;
      if (!people.canBeOne(a, b) || people.areTogether(a, b)) continue;
      const shared = sharedCoauthors(judge, a, b);
      const isEnough =
        kind === 'same' ||
        (kind === 'initials' && shared >= ENOUGH_SHARED) ||
        (candidateCount(judge, compatible, a) === 1 && candidateCount(judge, compatible, b) === 1);
      if (isEnough) people.join(a, b, reasonFor(people.forms, pair, shared));
    }
  }
}

function createJudge(papers: readonly NamedPaper[], people: People): Judge {
  const starts = new Int32Array(papers.length + 1);
  papers.forEach((paper, p) => {
    starts[p + 1] = (starts[p] ?? 0) + paper.authors.length;
  });
  const formAt = new Int32Array(starts.at(-1) ?? 0);
  people.forms.forEach((form, i) => {
    for (const [paper, position] of form.mentions) formAt[(starts[paper] ?? 0) + position] = i;
  });
  const coauthorsOf = (form: number): ReadonlySet<number> => {
    const persons = new Set<number>();
    for (const paper of people.papers(people.root(form))) {
      for (let at = starts[paper] ?? 0; at < (starts[paper + 1] ?? 0); at += 1)
        persons.add(people.root(formAt[at] ?? 0));
    }
    persons.delete(people.root(form));
    return persons;
  };
  return { papers, people, coauthorsOf };
}

const isSpelledOut = (name: string): boolean => !/(^|\s)\p{Lu}\.?(?=\s|$)/u.test(name);

/** The spellings of the mentions, most used first. */
function spellingsByUse(papers: readonly NamedPaper[], mentions: Author['mentions']): string[] {
  const counts = new Map<string, number>();
  for (const [paper, position] of mentions) {
    const name = papers[paper]?.authors[position]?.name ?? '';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0])).map(([name]) => name);
}

/** The name to show: the most used one that is spelled out, else the longest. */
function nameOf(byUse: readonly string[]): string {
  if (byUse.length === 1) return byUse[0] ?? '';
  return byUse.find(isSpelledOut) ?? byUse.reduce((best, name) => (name.length > best.length ? name : best), '');
}

const bareKey = ({ key }: NameForm): string => key.slice(key.indexOf(':') + 1);

/** What the forms of one person say together. */
function combine(
  papers: readonly NamedPaper[],
  forms: readonly NameForm[],
): Pick<Author, 'forms' | 'mentions'> & { key: string } {
  const [only] = forms;
  if (only && forms.length === 1 && only.isSpelledOneWay) {
    return { key: bareKey(only), mentions: only.mentions, forms: [only.spelling] };
  }
  const mentions = forms.flatMap((form) => form.mentions).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return { key: forms.map(bareKey).sort(compareText)[0] ?? '', mentions, forms: spellingsByUse(papers, mentions) };
}

/** The person with this root. */
function makeAuthor({ papers, people }: Judge, root: number): Author {
  const own = people.members(root).flatMap((i) => people.forms[i] ?? []);
  const { key, mentions, forms } = combine(papers, own);
  return {
    id: makeAuthorId(key),
    name: nameOf(forms),
    forms,
    mentions,
    isInferred: false,
    joinedBecause: people.reasons(root),
  };
}

const FORMS_A_REPORT = 2000;

/** The people of a corpus, most papers first, then by id. */
export function resolveAuthors(papers: readonly NamedPaper[], progress: Progress = noProgress): Author[] {
  const people = new People(collectForms(papers, progress));
  const judge = createJudge(papers, people);
  const report = (share: number): void => progress('Resolving names', papers.length * (1 + share), 2 * papers.length);
  const blocks = blocksOf(people.forms);
  let looked = FORMS_A_REPORT;
  blocks.forEach((block, i) => {
    looked += block.length;
    if (looked >= FORMS_A_REPORT) report((0.5 * i) / blocks.length);
    looked %= FORMS_A_REPORT;
    if (block.length <= MAX_BLOCK) joinBlock(judge, block);
  });
  const authors: Author[] = [];
  people.forms.forEach((_, form) => {
    if (form % FORMS_A_REPORT === 0) report(0.5 + (0.5 * form) / people.forms.length);
    if (people.root(form) === form) authors.push(makeAuthor(judge, form));
  });
  return authors.sort((a, b) => b.mentions.length - a.mentions.length || compareText(a.id, b.id));
}
