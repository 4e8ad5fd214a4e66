import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GEXF, MAP_FILE, NETWORK_FILE } from '../support/networks.ts';
import { BUNDLED, coterie } from './run.ts';

let folder = '';
let gexf = '';
let pair: readonly string[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coterie-'));
  gexf = join(folder, 'terms.gexf');
  pair = [join(folder, 'map.txt'), join(folder, 'network.txt')];
  await writeFile(gexf, GEXF);
  await writeFile(pair[0] ?? '', MAP_FILE);
  await writeFile(pair[1] ?? '', NETWORK_FILE);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('a finished map on the command line', () => {
  it('is counted', async () => {
    const { code, out } = await coterie(['stats', ...pair, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      items: 6,
      links: 7,
      clusters: 2,
      itemsWithPlaces: 6,
      weights: 'Documents',
    });
    expect((await coterie(['stats', gexf])).out).toContain('items: 6\nlinks: 7\n');
  });

  it('is written in another format', async () => {
    const out = join(folder, 'terms.vosviewer.json');
    const { code, err } = await coterie(['build', gexf, '--out', out]);
    expect([code, err]).toEqual([0, expect.stringContaining('6 items, 7 links')]);
    const { network } = JSON.parse(await readFile(out, 'utf8')) as { network: Record<string, object[]> };
    expect(network['items']).toHaveLength(6);
    expect(network['items']?.[0]).toMatchObject({ id: '1', label: 'speech', cluster: 1 });
    expect(network['links']?.[0]).toMatchObject({ source_id: '1', target_id: '2', strength: 5 });
  });

  it('has no lenses', async () => {
    const { code, err } = await coterie(['build', gexf, '--lens', 'people', '--out', join(folder, 'people.json')]);
    expect([code, err]).toEqual([2, expect.stringContaining('--lens is for reading lists')]);
  });

  it.each(['parse', 'authors', 'topics', 'groups'])('is refused by %s, with what can be done', async (command) => {
    const { code, err } = await coterie([command, gexf]);
    expect(code).toBe(1);
    expect(err).toContain('terms.gexf is a finished map without papers');
    expect(err).toContain('coterie open shows it');
  });

  it('beside a list is left out, and said', async () => {
    const { code, out, err } = await coterie(['stats', BUNDLED, gexf]);
    expect(code).toBe(0);
    expect(out).toContain('papers: 45');
    expect(err).toContain('terms.gexf is a finished map, no list, and left out');
  });
});
