import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUNDLED, coterie, SECOND } from './run.ts';

const json = async (args: readonly string[], input = ''): Promise<Record<string, never>> =>
  JSON.parse((await coterie(args, input)).out) as Record<string, never>;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coterie-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('parse', () => {
  it('prints the records of the bundled list as a careful reader would', async () => {
    const golden = JSON.parse(
      await readFile(new URL('../../data/golden/reading-list.records.json', import.meta.url), 'utf8'),
    ) as object[];
    const { records, issues } = (await json(['parse', BUNDLED, '--json'])) as unknown as {
      records: Record<string, unknown>[];
      issues: { severity: string }[];
    };
    const facts = records.map(({ title, authors, authorsTruncated, organisations, date, category, score }, index) => ({
      index,
      title,
      authors,
      authorsTruncated,
      organisations,
      date,
      category,
      score,
    }));
    expect(facts).toEqual(golden);
    expect(issues.filter((issue) => issue.severity === 'error')).toEqual([]);
    expect(records.filter((record) => record['date'] !== null)).toHaveLength(20);
  });

  it('reads standard input', async () => {
    const { out, code } = await coterie(
      ['parse', '-', '--json'],
      '{"title":"On circles","authors":["Ann Lee"],"year":2020}\n',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ records: [{ title: 'On circles', authors: ['Ann Lee'], year: 2020 }] });
  });

  it.each([
    ['nothing', ''],
    ['bytes that are no text', new Uint8Array(4096).map((_, i) => (i * 7919) % 256)],
    ['NUL bytes', new Uint8Array(1000)],
    ['one line of ten megabytes', 'lorem ipsum '.repeat(900_000)],
  ])('answers %s with a message and exit code 1', async (_, input) => {
    const { code, out, err } = await coterie(['parse', '-', '--json'], input);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ records: [] });
    expect(err).toMatch(/^(error|warning): standard input/m);
    expect(err).not.toContain('    at ');
  });
});

describe('topics', () => {
  it('prints tags whose evidence points at the words', async () => {
    const { papers, topics } = (await json(['topics', BUNDLED, '--json'])) as unknown as {
      papers: { topics: { label: string; evidence: unknown[] }[] }[];
      topics: { label: string; forms: string[] }[];
    };
    expect(papers).toHaveLength(45);
    expect(Math.min(...papers.map((paper) => paper.topics.length))).toBeGreaterThanOrEqual(2);
    expect(papers.every((paper) => paper.topics.every((topic) => topic.evidence.length > 0))).toBe(true);
    expect(topics.find((topic) => topic.label === 'neural architecture search')?.forms).toContain('NAS');
  });

  it('prints the best phrases of each paper with --per-paper', async () => {
    const { papers } = (await json(['topics', BUNDLED, '--per-paper', '10', '--json'])) as unknown as {
      papers: { topics: unknown[] }[];
    };
    expect(papers.every((paper) => paper.topics.length <= 10)).toBe(true);
    expect(papers.filter((paper) => paper.topics.length === 10).length).toBeGreaterThan(30);
  });
});

describe('groups', () => {
  it('prints named themes with stability', async () => {
    const result = (await json(['groups', BUNDLED, '--json'])) as unknown as {
      of: string;
      groups: { id: string; name: string; size: number; stability: number }[];
      members: Record<string, string>;
    };
    expect(result.of).toBe('themes');
    expect(new Set(result.groups.map((group) => group.name)).size).toBe(result.groups.length);
    const papers = Object.entries(result.members).filter(([key]) => key.startsWith('paper:'));
    for (const group of result.groups) expect(papers.filter(([, id]) => id === group.id)).toHaveLength(group.size);
  });

  it('finds at least ten circles in the second example', async () => {
    const { groups } = (await json(['groups', SECOND, '--of', 'circles', '--json'])) as unknown as {
      groups: { name: string }[];
    };
    expect(groups.length).toBeGreaterThanOrEqual(10);
    expect(groups.every((group) => group.name.length > 0)).toBe(true);
  });

  it('finds no more groups coarse and no fewer fine than medium', async () => {
    const sizes = await Promise.all(
      ['coarse', 'medium', 'fine'].map(async (grain) => {
        const { groups } = (await json(['groups', BUNDLED, '--grain', grain, '--json'])) as unknown as {
          groups: object[];
        };
        return groups.length;
      }),
    );
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(new Set(sizes).size).toBeGreaterThan(1);
    expect((await coterie(['groups', BUNDLED, '--grain', 'medium-rare'])).code).toBe(2);
  });

  it('groups a plain edge list', async () => {
    const clique = (names: string[]): string[] => names.flatMap((u, i) => names.slice(i + 1).map((v) => `${u}\t${v}`));
    const edges = [...clique(['a', 'b', 'c', 'd']), ...clique(['w', 'x', 'y', 'z']), 'd\tw', 'broken'].join('\n');
    const { out, err } = await coterie(['groups', '--edges', '-', '--json'], edges);
    const { members, groups } = JSON.parse(out) as { members: Record<string, string>; groups: unknown[] };
    expect(groups).toHaveLength(2);
    expect(members['a']).toBe(members['d']);
    expect(members['a']).not.toBe(members['z']);
    expect(err).toContain(':14:');
  });
});

describe('related', () => {
  it('ranks papers with reasons whose shares sum to one', async () => {
    const related = (await json(['related', BUNDLED, '--to', 'LV-Eval', '--json', '--limit', '5'])) as unknown as {
      title: string;
      score: number;
      reasons: { share: number }[];
    }[];
    expect(related).toHaveLength(5);
    expect(related.map((item) => item.score)).toEqual(related.map((item) => item.score).sort((a, b) => b - a));
    for (const { reasons } of related) expect(reasons.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it('ranks papers for a text', async () => {
    const { out } = await coterie(
      ['related', BUNDLED, '--text', '-', '--json', '--limit', '3'],
      'token pruning and caching for Stable Diffusion',
    );
    const [first] = JSON.parse(out) as { title: string }[];
    expect(first?.title).toContain('Token Pruning');
  });

  it('names the nearest titles when there is no such paper', async () => {
    const { code, err } = await coterie(['related', BUNDLED, '--to', 'Skelton of Thought']);
    expect(code).toBe(2);
    expect(err).toContain('Skeleton-of-Thought');
  });
});

describe('path', () => {
  const path = (from: string, to: string, ...rest: string[]) =>
    coterie(['path', BUNDLED, '--from', from, '--to', to, ...rest]);

  it('names the papers of each step, the strongest way first', async () => {
    const { out, code } = await path('Ke Hong', 'enshu liu', '--json');
    expect(code).toBe(0);
    const { hops, alternatives } = JSON.parse(out) as {
      hops: { from: string; to: string; papers: string[] }[];
      alternatives: unknown[];
    };
    expect(hops.map(({ from, to, papers }) => [from, to, papers.length])).toEqual([
      ['Ke Hong', 'Xuefei Ning', 2],
      ['Xuefei Ning', 'Enshu Liu', 5],
    ]);
    expect(alternatives).toEqual([]);
  });

  it('gives the two components where nothing connects them', async () => {
    const list = '{"title":"One paper","authors":["Ada Berg","Bo Chen"]}\n{"title":"Another","authors":["Cy Diaz"]}\n';
    const args = ['path', '-', '--from', 'Bo Chen', '--to', 'Cy Diaz'];
    const { out, code } = await coterie([...args, '--json'], list);
    expect([code, JSON.parse(out)]).toEqual([
      0,
      { hops: [], alternatives: [], components: [['Ada Berg', 'Bo Chen'], ['Cy Diaz']] },
    ]);
    expect((await coterie(args, list)).out).toContain('No papers connect Bo Chen and Cy Diaz.');
  });

  it.each([
    ['Enshu Lui', 'Ke Hong', 'Enshu Liu'],
    ['Ke Hong', 'ke hong', 'the same person'],
    ['Ke Hong', '', '--to NAME'],
  ])('refuses %j to %j', async (from, to, why) => {
    const { code, err } = await path(from, to);
    expect(code).toBe(2);
    expect(err).toContain(why);
  });
});

describe('build', () => {
  it('writes the same bytes twice and leaves nothing beside', async () => {
    const [a, b] = [join(folder, 'a.json'), join(folder, 'b.json')];
    expect((await coterie(['build', BUNDLED, '--out', a])).code).toBe(0);
    expect((await coterie(['build', BUNDLED, '--out', b])).code).toBe(0);
    const [first, second] = await Promise.all([readFile(a, 'utf8'), readFile(b, 'utf8')]);
    expect(second).toBe(first);
    const map = JSON.parse(first) as {
      nodes: { x: number; y: number; kind: string }[];
      edges: { source: string; target: string }[];
    };
    const keys = new Set(map.nodes.map((node) => (node as unknown as { key: string }).key));
    expect(map.nodes.every((node) => Number.isFinite(node.x) && Number.isFinite(node.y))).toBe(true);
    expect(map.edges.every((edge) => keys.has(edge.source) && keys.has(edge.target))).toBe(true);
    expect((await readdir(folder)).sort()).toEqual(['a.json', 'b.json']);
  });

  it.each([
    ['papers', 'paper', 'relatedness'],
    ['topics', 'topic', 'cooccurrence'],
  ])('writes the %s lens alone', async (lens, kind, tie) => {
    const out = join(folder, `${lens}.json`);
    expect((await coterie(['build', BUNDLED, '--out', out, '--lens', lens])).code).toBe(0);
    const { nodes, edges } = JSON.parse(await readFile(out, 'utf8')) as {
      nodes: { kind: string }[];
      edges: { kind: string }[];
    };
    expect(new Set(nodes.map((node) => node.kind))).toEqual(new Set([kind]));
    expect(new Set(edges.map((edge) => edge.kind))).toEqual(new Set([tie]));
    await rm(out);
  });

  it('says what is wrong with the target', async () => {
    const { code, err } = await coterie(['build', BUNDLED, '--out', join(folder, 'missing', 'map.json')]);
    expect(code).toBe(1);
    expect(err).toContain('cannot be written');
  });
});

describe('stats', () => {
  it('counts papers, people and what is missing', async () => {
    expect(await json(['stats', BUNDLED, '--json'])).toMatchObject({
      papers: 45,
      people: 69,
      owner: 'Xuefei Ning',
      ownerPapers: 29,
      quality: { truncatedLists: 45, undated: 25, errors: 0 },
    });
  });
});

describe('usage', () => {
  it.each([
    [['--help'], 0],
    [['parse', '--help'], 0],
    [[], 2],
    [['nonsense'], 2],
    [['parse'], 2],
    [['parse', BUNDLED, '--nonsense'], 2],
    [['topics', BUNDLED, '--per-paper', 'many'], 2],
    [['groups', BUNDLED, '--of', 'planets'], 2],
    [['related', BUNDLED], 2],
    [['build', BUNDLED], 2],
    [['parse', 'no-such-file.txt'], 1],
  ])('%j exits with %i', async (args, code) => {
    const outcome = await coterie(args);
    expect(outcome.code).toBe(code);
    expect(outcome.err + outcome.out).not.toContain('something went wrong');
  });
});
