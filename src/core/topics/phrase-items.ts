/** The phrases of one paper with their mentions: what the ranker scores and tags are chosen from. */
import type { CorpusIndex } from './corpus-index.ts';
import { Part, Role } from './dictionary.ts';
import { isAlone } from './statistics.ts';
import type { Cell } from './stream.ts';

/** Cells [from, to] that hold a phrase, and what of them it takes (see Part). */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly part: number;
  readonly isAlone: boolean;
  /** True where a longer phrase of standing (curated, defined, a keyword) covers it. */
  isCovered: boolean;
}

export interface PhraseItem {
  readonly node: number;
  readonly mentions: Mention[];
  /** Most mentions of a phrase in this paper that holds one of these. */
  widest: number;
  /** Longer phrases by node, and how many of these mentions each covers. */
  readonly containers: Map<number, number>;
  readonly isKeyword: boolean;
}

const STANDING = Role.curated | Role.longForm | Role.keyword;

/** Marks nesting in one sweep: by start, the longer first, every container is met before what it holds. */
function relate(items: readonly PhraseItem[], index: CorpusIndex): void {
  const all = items.flatMap((item) => item.mentions.map((mention) => ({ item, mention })));
  all.sort((a, b) => a.mention.from - b.mention.from || b.mention.to - a.mention.to || a.item.node - b.item.node);
  let open: typeof all = [];
  for (const inner of all) {
    open = open.filter(({ mention }) => mention.to >= inner.mention.from);
    for (const outer of open) {
      if (outer.mention.to < inner.mention.to || outer.item === inner.item || outer.mention.part === Part.split)
        continue;
      const isSame = outer.mention.from === inner.mention.from && outer.mention.to === inner.mention.to;
      if (isSame) continue;
      inner.item.containers.set(outer.item.node, (inner.item.containers.get(outer.item.node) ?? 0) + 1);
      inner.item.widest = Math.max(inner.item.widest, outer.item.mentions.length);
      if ((index.dictionary.role(outer.item.node) & STANDING) !== 0) inner.mention.isCovered = true;
    }
    open.push(inner);
  }
}

/** Items of a paper in order of first mention, then its keywords that the text does not hold. */
export function findItems(index: CorpusIndex, paper: number, cells: readonly Cell[]): PhraseItem[] {
  const items = new Map<number, PhraseItem>();
  const own = new Set(index.keywords[paper]);
  index.dictionary.eachMention(cells, (node, from, to, part) => {
    const item: PhraseItem = items.get(node) ?? {
      node,
      mentions: [],
      widest: 0,
      containers: new Map(),
      isKeyword: own.has(node),
    };
    items.set(node, item);
    item.mentions.push({ from, to, part, isAlone: isAlone(cells, from, to, index.rules), isCovered: false });
  });
  const found = [...items.values()];
  relate(found, index);
  for (const node of own) {
    if (node > 0 && !items.has(node))
      found.push({ node, mentions: [], widest: 0, containers: new Map(), isKeyword: true });
  }
  return found;
}
