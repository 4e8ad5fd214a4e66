import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RECORD_FORMATS } from '../../src/core/export/record-formats.ts';
import { readSource } from '../../src/core/read/read-source.ts';
import { coterie } from './run.ts';

const BIB = `@article{tea, title = {Tea and Maps of Gardens}, author = {Olsen, Mira and van der Meer, Piet and others}, year = 2020, doi = {10.1000/t}}
@article{copy, title = {Tea}, author = {Olsen, M.}, year = 2020, doi = {10.1000/T}, abstract = {We map tea.}}
@misc{milk, title = {Milk as a Network}, author = {Ana L{\\'o}pez}, eprint = {2511.17099}, archiveprefix = {arXiv}}`;

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coterie-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('coterie convert', () => {
  it('writes every format by the ending of a name, copies joined', async () => {
    for (const { ending } of RECORD_FORMATS) {
      const out = join(folder, `list${ending}`);
      const { code, err } = await coterie(['convert', '-', '--out', out], BIB);
      expect([code, err]).toEqual([0, expect.stringContaining('2 records written as')]);
      const { papers } = readSource({ file: out, text: await readFile(out, 'utf8') });
      expect(papers).toMatchObject([
        {
          title: 'Tea and Maps of Gardens',
          authorsTruncated: true,
          year: 2020,
          doi: '10.1000/t',
          abstract: 'We map tea.',
        },
        { title: 'Milk as a Network', authors: [{ name: 'Ana López' }], ids: { arxiv: '2511.17099' } },
      ]);
    }
  });

  it('writes to standard output, copies apart where asked', async () => {
    const { out, err } = await coterie(['convert', '-', '--to', 'jsonl', '--all'], BIB);
    expect(out.trim().split('\n')).toHaveLength(3);
    expect(err).toContain('3 records written as JSON Lines.');
  });

  it('says what it needs', async () => {
    const { code, err } = await coterie(['convert', '-'], BIB);
    expect([code, err]).toEqual([2, expect.stringContaining('--to bibtex|ris|csl|csv|jsonl')]);
    expect((await coterie(['convert', '-', '--to', 'ris'], '<!doctype html>')).code).toBe(1);
  });
});
