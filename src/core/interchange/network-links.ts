/** The links of a network while it is read; made one a pair of items at the end. Cost: linear. */
import { countOf, type IssueLog } from '../read/issue-log.ts';
import type { NetworkLink } from './network-map.ts';
import { firstOfPairs } from './pairs.ts';

const MOST_LINKS = 5_000_000;

export class LinkDraft {
  /** Whether the file says of any link that it has a direction. */
  isDirected = false;
  readonly #source: number[] = [];
  readonly #target: number[] = [];
  readonly #strength: number[] = [];
  readonly #descriptions = new Map<number, string>();
  #loops = 0;
  #firstLoop = 0;
  #leftOut = 0;

  /** A link between two items by index; one of an item with itself is only counted. */
  add(source: number, target: number, strength: number, description: string | null = null, line = 0): void {
    if (source === target) {
      if (this.#loops === 0) this.#firstLoop = line;
      this.#loops += 1;
      return;
    }
    if (this.#source.length >= MOST_LINKS) {
      this.#leftOut += 1;
      return;
    }
    if (description !== null && description !== '') this.#descriptions.set(this.#source.length, description);
    this.#source.push(source);
    this.#target.push(target);
    this.#strength.push(strength);
  }

  /** One link a pair of items, in the order in which the pairs first came; strengths of one pair are added up. */
  finish(items: number, log: IssueLog): NetworkLink[] {
    const firsts = firstOfPairs(items, this.#source, this.#target);
    const strengths = [...this.#strength];
    const descriptions = new Map(this.#descriptions);
    let joined = 0;
    firsts.forEach((first, link) => {
      if (first === link) return;
      joined += 1;
      strengths[first] = (strengths[first] ?? 0) + (strengths[link] ?? 0);
      const description = descriptions.get(link);
      if (description !== undefined && !descriptions.has(first)) descriptions.set(first, description);
    });
    this.#report(joined, log);
    const links: NetworkLink[] = [];
    firsts.forEach((first, link) => {
      if (first !== link) return;
      links.push({
        source: this.#source[link] ?? 0,
        target: this.#target[link] ?? 0,
        strength: strengths[link] ?? 0,
        description: descriptions.get(link) ?? null,
      });
    });
    return links;
  }

  #report(joined: number, log: IssueLog): void {
    if (this.#loops > 0) {
      const [lead, were] = this.#loops === 1 ? ['leads', 'was'] : ['lead', 'were'];
      const message = `${countOf(this.#loops, 'link')} that ${lead} from an item to itself ${were} left out.`;
      log.add('self-link', 'info', message, this.#firstLoop);
    }
    const repeated = `${countOf(joined, 'link')} between items that an earlier link joins ${joined === 1 ? 'was' : 'were'} added to it`;
    if (this.isDirected) {
      const sum = joined === 0 ? '' : `; ${repeated}, whichever way it leads`;
      log.add('directed-links', 'info', `The links have directions, which the map does not show${sum}.`);
    } else if (joined > 0) {
      log.add('parallel-links', 'info', `${repeated}, so that two items have one link with the sum of the strengths.`);
    }
    if (this.#leftOut > 0) {
      const message = `The network has more than ${MOST_LINKS} links; ${this.#leftOut} after the first ${MOST_LINKS} were left out. Give a smaller part of it.`;
      log.add('too-many-links', 'warning', message);
    }
  }
}
