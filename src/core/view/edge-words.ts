/** Words about a person on a paper, and about what cut lists of names hide between two people. */
import type { Analysis } from '../model/analysis.ts';
import type { Fact } from './describe-paper.ts';
import { rowOf, type NodeRef } from './refs.ts';
import { countOf, figure, nounFor } from './words.ts';

/** Whether a person was added to a paper that does not name them. */
export function isInferredOn({ inferred }: Analysis, author: number, paper: number): boolean {
  return inferred.some((each) => each.author === author && each.papers.includes(paper));
}

/** How many of the other's papers a person was added to. */
function inferredAmong({ inferred }: Analysis, author: number, papers: Int32Array): number {
  const added = new Set(inferred.find((each) => each.author === author)?.papers);
  return papers.filter((paper) => added.has(paper)).length;
}

/** Papers with one of two people, but not both, whose list of names is cut: more of them may be by both. */
export function cutBetween(analysis: Analysis, a: NodeRef, b: NodeRef, joint: readonly number[]): number {
  const { authorPapers } = analysis.incidence;
  const known = new Set(joint);
  const alone = [...rowOf(authorPapers, a.ref), ...rowOf(authorPapers, b.ref)].filter((paper) => !known.has(paper));
  return alone.filter((paper) => analysis.papers[paper]?.authorsTruncated).length;
}

/** What the papers two people are named on together leave out, or ''. */
export function coauthorCaution(analysis: Analysis, a: NodeRef, b: NodeRef, joint: readonly number[]): string {
  const { authorPapers } = analysis.incidence;
  const cut = cutBetween(analysis, a, b, joint);
  const added =
    inferredAmong(analysis, a.ref, rowOf(authorPapers, b.ref)) +
    inferredAmong(analysis, b.ref, rowOf(authorPapers, a.ref));
  const words: string[] = [];
  if (cut > 0) {
    const lists = `${countOf(cut, 'list')} that ${nounFor(cut, 'has')} one of the two names`;
    words.push(`${lists} ${nounFor(cut, 'is')} cut, so they may share more papers.`);
  }
  if (added > 0) words.push(`${countOf(added, 'further paper')} by inference, not counted.`);
  return words.join(' ');
}

const PLACES = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth'];

function placeWords(position: number, names: number, isCut: boolean): string {
  const tail = isCut ? ' given; the list is cut.' : '.';
  if (names === 1) return `The only name${tail}`;
  if (position === names - 1 && !isCut) return `Last of ${countOf(names, 'name')}.`;
  return `${PLACES[position] ?? `Number ${figure(position + 1)}`} of ${countOf(names, 'name')}${tail}`;
}

/** Where a person stands in a paper's list of names, in a sentence. */
export function authorshipWords(analysis: Analysis, { ref: author }: NodeRef, { ref }: NodeRef): string {
  const paper = analysis.papers[ref];
  const mention = analysis.authors[author]?.mentions.find(([each]) => each === ref);
  const names = paper?.authors.length ?? 0;
  if (mention !== undefined) return placeWords(mention[1], names, paper?.authorsTruncated === true);
  if (isInferredOn(analysis, author, ref))
    return `Added as inferred: the list is cut after ${countOf(names, 'name')} and does not have this one. It is counted nowhere.`;
  return 'The paper does not have this name.';
}

/** The name as this paper writes it, and what stands beside it. */
export function authorshipFacts(analysis: Analysis, author: number, paper: number): Fact[] {
  const person = analysis.authors[author];
  const position = person?.mentions.find(([each]) => each === paper)?.[1];
  const written = position === undefined ? undefined : analysis.papers[paper]?.authors[position];
  if (person === undefined || written === undefined) return [];
  const facts: Fact[] = [];
  if (written.name !== person.name) facts.push({ label: 'Written as', value: written.name });
  if (written.affiliations.length > 0)
    facts.push({
      label: written.affiliations.length > 1 ? 'Affiliations' : 'Affiliation',
      value: written.affiliations.join('; '),
    });
  if (written.orcid !== null) facts.push({ label: 'ORCID', value: written.orcid });
  return facts;
}
