import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileNames, MAP_FORMATS } from '../../src/core/export/map-format.ts';
import { readVosviewer } from '../../src/core/interchange/read-vosviewer.ts';
import { parseCsv } from '../support/csv.ts';
import { childOf, childrenOf, parseXml } from '../support/xml.ts';
import { coterie } from './run.ts';

const LIST = [
  { title: 'Graph drawing by forces', authors: ['Ann Lee', 'Bo Chen'], year: 2020, doi: '10.1/forces' },
  { title: 'Graph drawing for maps & <more>', authors: ['Ann Lee', 'Cy Dow'], year: 2021 },
  { title: 'Topic tags for maps', authors: ['Dee Fox'] },
]
  .map((record) => JSON.stringify(record))
  .join('\n');

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coterie-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const build = (...args: string[]) => coterie(['build', '-', ...args], LIST);

/** Nodes and edges of a map's files, by their endings. */
const COUNTS: Readonly<Record<string, (...texts: string[]) => [nodes: number, edges: number]>> = {
  '.json': (text = '') => {
    const { nodes, edges } = JSON.parse(text) as { nodes: unknown[]; edges: unknown[] };
    return [nodes.length, edges.length];
  },
  '.gexf': (text = '') => {
    const graph = childOf(parseXml(text), 'graph');
    return [childrenOf(childOf(graph, 'nodes'), 'node').length, childrenOf(childOf(graph, 'edges'), 'edge').length];
  },
  '.graphml': (text = '') => {
    const graph = childOf(parseXml(text), 'graph');
    return [childrenOf(graph, 'node').length, childrenOf(graph, 'edge').length];
  },
  '.csv': (edges = '', nodes = '') => [parseCsv(nodes).length - 1, parseCsv(edges).length - 1],
  '.vosviewer.json': (text = '') => {
    const { map, issues } = readVosviewer(text, '');
    expect(issues).toEqual([]);
    return [map?.items.length ?? 0, map?.links.length ?? 0];
  },
};

describe('build', () => {
  it.each(MAP_FORMATS)('tells $id by the ending, and writes all of the map', async (format) => {
    const { code, err } = await build('--out', join(folder, `map${format.ending}`));
    expect(code).toBe(0);
    const names = (await readdir(folder)).sort();
    expect(names).toEqual(fileNames(`map${format.ending}`, format).sort());
    for (const name of names) expect(err).toContain(name);
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    // 4 people on 5 author places, 3 papers, 1 topic on two of them.
    expect(COUNTS[format.ending]?.(...texts)).toEqual([8, 7]);
  });

  it('writes the format asked for to standard output', async () => {
    const { code, out } = await build('--format', 'gexf', '--out', '-');
    expect(code).toBe(0);
    expect(parseXml(out).name).toBe('gexf');
  });

  it.each([
    ['an ending that tells no format', ['--out', 'map.xlsx'], '.json, .gexf, .graphml, .csv, .vosviewer.json'],
    ['a format that is none', ['--format', 'xlsx', '--out', 'map.json'], 'json or gexf or graphml or csv or vosviewer'],
    ['two files for one output', ['--format', 'csv', '--out', '-'], 'CSV is 2 files'],
  ])('refuses %s', async (_, args, message) => {
    const { code, err } = await build(...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe('writing', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('leaves the old file and nothing else at %s', async (signal) => {
    const out = join(folder, 'map.json');
    await writeFile(out, 'old');
    const script = fileURLToPath(new URL('write-endlessly.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', script, out], { stdio: 'ignore' });
    while ((await readdir(folder)).length < 2) await setTimeout(20);
    child.kill(signal);
    const [code] = (await once(child, 'exit')) as [number | null];
    expect(code).toBe(130);
    expect(await readdir(folder)).toEqual(['map.json']);
    expect(await readFile(out, 'utf8')).toBe('old');
  });
});
