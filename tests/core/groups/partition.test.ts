import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedRandIndex } from '../../../src/core/groups/ari.ts';
import { detectCircles, findCircles, findThemes } from '../../../src/core/groups/partition.ts';
import type { Partition } from '../../../src/core/model/partition.ts';
import { type ListedPaper, makeList, threeFields } from './planted.ts';

const fields = Int32Array.from({ length: 24 }, (_, i) => Math.floor(i / 8));

/** What holds for every partition of a list. */
function expectSound(partition: Partition, papers: number, authors: number, topics: number): void {
  const { groups, paperGroup, authorGroup, topicGroup } = partition;
  expect([paperGroup.length, authorGroup.length, topicGroup.length]).toEqual([papers, authors, topics]);
  groups.forEach((group, g) => {
    expect([...paperGroup.keys()].filter((p) => paperGroup[p] === g)).toEqual(group.papers);
    expect([...authorGroup.keys()].filter((a) => authorGroup[a] === g)).toEqual(group.authors);
    expect([...topicGroup.keys()].filter((t) => topicGroup[t] === g)).toEqual(group.topics);
    expect(group.held.length).toBe(partition.runs);
    expect(group.name).not.toBe('');
    for (const bridge of group.bridges) expect(bridge.group).not.toBe(g);
  });
  expect(new Set(groups.map(({ name }) => name)).size).toBe(groups.length);
  expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
  const sizes = groups.map((group) => (partition.of === 'themes' ? group.papers : group.authors).length);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  for (const shares of [partition.paperStability, partition.authorStability, partition.topicStability]) {
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  }
}

describe('findThemes', () => {
  const input = makeList(threeFields());
  const themes = findThemes(input);

  it('finds the planted fields', () => {
    expect(adjustedRandIndex(themes.paperGroup, fields)).toBe(1);
    expectSound(themes, 24, 12, 12);
  });

  it('names them by terms that set them apart, with their people and core papers', () => {
    const [first] = themes.groups;
    expect(first?.terms.length).toBeGreaterThan(0);
    expect(first?.terms.every(({ inside, outside }) => inside >= 2 && outside === 0)).toBe(true);
    expect(first?.name.toLowerCase()).toContain(first?.terms[0]?.label ?? 'no term');
    expect(first?.people).toHaveLength(4);
    expect(first?.people[0]).toMatchObject({ here: 6, all: 6 });
    expect(first?.corePapers.every((paper) => first.papers.includes(paper))).toBe(true);
  });

  it('is sure of them, and says by how many runs', () => {
    expect(themes.groups.every(({ stability }) => stability > 0.9)).toBe(true);
    expect(themes.support[0]?.[0]).toEqual({ group: themes.paperGroup[0], runs: 50 });
    expect(themes.modularity).toBeGreaterThan(0.5);
  });

  it('lets authors and topics join by majority, and leaves a draw apart', () => {
    const mixed = threeFields().map((paper, i): ListedPaper =>
      i === 0 || i === 8 ? { ...paper, authors: [...paper.authors, 'Between'] } : paper,
    );
    const list = makeList(mixed);
    const between = list.authors.findIndex(({ name }) => name === 'Between');
    const found = findThemes(list);
    expect(found.authorGroup[between]).toBe(-1);
    expect(found.authorStability[between]).toBe(0.5);
    const from = found.groups[found.paperGroup[0] ?? 0];
    expect(from?.bridges.some(({ authors }) => authors.includes(between))).toBe(true);
  });

  it('works on titles alone', () => {
    const bare = threeFields().map(({ authors, topics }) => ({ title: topics.join(' and '), authors, topics: [] }));
    const found = findThemes(makeList(bare));
    expect(adjustedRandIndex(found.paperGroup, fields)).toBe(1);
    expect(found.groups.every(({ terms }) => terms.length > 0 && terms.every(({ topic }) => topic === -1))).toBe(true);
  });

  it('uses the resolution it is given and gives the same answer twice', () => {
    expect(findThemes({ ...input, resolution: 2.5 }).resolution).toBe(2.5);
    expect(findThemes({ ...input, seed: 4 })).toEqual(findThemes({ ...input, seed: 4 }));
  });

  it('can be stopped by its progress', () => {
    const stop = () => {
      throw new Error('stop');
    };
    expect(() => findThemes({ ...input, progress: stop })).toThrow('stop');
  });
});

describe('findCircles', () => {
  it('finds the planted teams and puts papers and topics with them', () => {
    const input = makeList(threeFields());
    const circles = findCircles(input);
    const teams = Int32Array.from(input.authors, ({ name }) => Number(name.charAt(7)));
    expect(adjustedRandIndex(circles.authorGroup, teams)).toBe(1);
    expect(adjustedRandIndex(circles.paperGroup, fields)).toBe(1);
    expectSound(circles, 24, 12, 12);
    expect(circles.groups[0]?.name).toMatch(/^Person \d\d and Person \d\d$/);
  });

  it('can be found from people alone first, and described later', () => {
    const { papers, incidence, owner, ...rest } = makeList(threeFields());
    const { authorPapers, paperAuthors } = incidence;
    const circles = detectCircles({ papers, owner, incidence: { authorPapers, paperAuthors } });
    const input = { papers, incidence, owner, ...rest };
    expect(findCircles({ ...input, circles })).toEqual(findCircles(input));
  });

  it('leaves the owner of the list out', () => {
    const owned = threeFields().map((paper) => ({ ...paper, authors: [...paper.authors, 'Owner'] }));
    const input = makeList(owned);
    const owner = input.authors.findIndex(({ name }) => name === 'Owner');
    const circles = findCircles({ ...input, owner });
    expect(circles.leftOut).toEqual([owner]);
    expect(circles.authorGroup[owner]).toBe(-1);
    expect(circles.groups).toHaveLength(3);
    expect(circles.groups.flatMap(({ people }) => people.map(({ author }) => author))).not.toContain(owner);
  });

  it('does not take one paper by people of no other for a circle', () => {
    const lone: ListedPaper = { title: 'Alone', authors: ['X', 'Y', 'Z', 'W'], topics: [] };
    const list = makeList([...threeFields(), lone]);
    const circles = findCircles(list);
    expect(circles.groups).toHaveLength(3);
    expect(circles.paperGroup[24]).toBe(-1);
  });

  it('does not tie everybody on a paper of hundreds', () => {
    const crowd = Array.from({ length: 400 }, (_, i) => `Member ${i}`);
    const list = makeList([...threeFields(), { title: 'All of us', authors: crowd, topics: [] }]);
    expect(findCircles(list).groups).toHaveLength(3);
  });
});

describe('any list', () => {
  it('gives no groups for no papers or one', () => {
    const one: ListedPaper = { title: 'Only one', authors: ['A', 'B', 'C'], topics: ['maps'] };
    for (const listed of [[], [one]]) {
      for (const find of [findThemes, findCircles]) {
        const partition = find(makeList(listed));
        expect(partition.groups).toEqual([]);
        expect([...partition.paperGroup]).toEqual(listed.map(() => -1));
      }
    }
  });

  it('makes sound partitions', () => {
    const name = fc.constantFrom('Ann', 'Bo', 'Cy', 'Di', 'Ed', 'Flo', 'Gus');
    const topic = fc.constantFrom('maps', 'trees', 'speech', 'proteins');
    const paper = fc.record({
      title: fc.constantFrom('On maps', 'Trees and speech', 'Proteins', ''),
      authors: fc.uniqueArray(name, { maxLength: 4 }),
      topics: fc.uniqueArray(topic, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(paper, { maxLength: 12 }), (drawn) => {
        const input = makeList(drawn.map((one, i) => ({ ...one, title: `${one.title} ${i}` })));
        for (const find of [findThemes, findCircles]) {
          const partition = find({ ...input, resolution: 1 });
          expectSound(partition, drawn.length, input.authors.length, input.topics.topics.length);
          expect(partition.resolution).toBe(1);
        }
      }),
      { numRuns: 25 },
    );
  });
});
