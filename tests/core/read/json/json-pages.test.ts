import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonReader } from '../../../../src/core/read/json/json-lines.ts';
import { rebuildAbstract } from '../../../../src/core/read/json/openalex.ts';
import {
  OPENALEX,
  CROSSREF,
  CSL,
  ZOTERO,
  S2,
  DBLP,
  ORCID,
  DATACITE,
  SUMMARY,
  ARXIV,
  codes,
  only,
  read,
} from './json-samples.ts';

describe('JSON of records in dialects', () => {
  const canonical = { title: 'Plain Tea', authors: ['Mira Olsen'], year: 2001 };

  it.each([
    ['OpenAlex JSON', { meta: { count: 1 }, results: [OPENALEX], group_by: [] }],
    ['Crossref JSON', { message: { 'total-results': 1, items: [CROSSREF] } }],
    ['CSL-JSON', [CSL]],
    ['Zotero JSON', { config: {}, collections: {}, items: [ZOTERO.data] }],
    ['Semantic Scholar JSON', { recommendedPapers: [S2] }],
    ['Semantic Scholar JSON', [{ authorId: '42', name: 'Mira Olsen', papers: [S2] }]],
    ['DBLP JSON', { result: { hits: { hit: [DBLP] } } }],
    ['JSON', { response: { numFound: 1, docs: [canonical] } }],
    ['CSL-JSON', { '10.1234/garden': [CSL] }],
  ])('is named %s, from a page, pretty or not, and from lines of pages', (format, page) => {
    for (const text of [JSON.stringify(page), JSON.stringify(page, null, 2)]) {
      expect(read(text)).toMatchObject({ format, blocks: 1, papers: [{ source: { file: 'f' } }] });
    }
    const line = JSON.stringify(page);
    const lines = read(`${line}\n${line}\n`);
    expect([lines.format, lines.papers.length]).toEqual([format === 'JSON' ? 'JSON Lines' : format, 2]);
    expect(jsonReader.detect(line)).toBeGreaterThan(0.8);
  });

  it('may be mixed, and are named together', () => {
    const result = read([canonical, OPENALEX, CSL, OPENALEX].map((item) => JSON.stringify(item)).join('\n'));
    expect(result.format).toBe('JSON Lines and OpenAlex JSON and CSL-JSON');
    expect(result.papers).toHaveLength(4);
  });

  it('gives records of a page the lines they stand on', () => {
    const text = JSON.stringify({ status: 'ok', message: { facets: {}, items: [CROSSREF, CROSSREF] } }, null, 2);
    const starts = text.split('\n').flatMap((line, i) => (line === '      {' ? [i + 1] : []));
    expect(read(text).papers.map(({ source }) => source.line)).toEqual(starts);
  });

  it('keeps the whole records of a page that is cut', () => {
    const text = JSON.stringify({ message: { items: [CROSSREF, CROSSREF, CROSSREF] } });
    const result = read(text.slice(0, -100));
    expect([result.papers.length, result.blocks]).toEqual([2, 3]);
    expect(codes(result)).toContain('bad-json');
  });

  it('says once how many attachments and notes were passed over', () => {
    const attachment = { key: 'X', data: { itemType: 'attachment', title: 'Full Text PDF' } };
    const result = read([ZOTERO, attachment, { itemType: 'note', note: 'x' }]);
    expect(result.papers).toHaveLength(1);
    const said = result.issues.filter(({ code }) => code === 'no-publication');
    expect(said.map(({ message }) => message)).toEqual([expect.stringContaining('2 items')]);
  });

  it('says what fields an object has that is no record', () => {
    const result = read({ nodes: [{ x: 1 }], links: [] });
    expect(result.papers).toEqual([]);
    expect(result.issues[0]?.message).toContain('"nodes", "links"');
    expect(read([{ a: 1 }, canonical]).issues).toMatchObject([{ code: 'not-a-record', line: 1 }]);
  });

  it('leaves what stands around the JSON to others', () => {
    const result = read(`See below.\n${JSON.stringify([canonical], null, 1)}\n\nThe end`);
    const last = 2 + JSON.stringify([canonical], null, 1).split('\n').length + 1;
    expect(result.strays).toEqual([
      { line: 1, endLine: 1 },
      { line: last, endLine: last },
    ]);
    expect(result.issues).toEqual([]);
  });

  it.each([
    { ...canonical, type: 'article', doi: '10.1/x' },
    { type: 'article', title: 'Plain Tea', author: 'Mira Olsen', year: '2001' },
    { type: 'book', title: 'Plain Tea', author: ['Mira Olsen'], date: '2001' },
    { ...canonical, id: 'https://openalex.org/W4210000001' },
  ])('keeps to the canonical form where its fields are given: %j', (record) => {
    const result = read([record]);
    expect(result.format).toBe('JSON');
    expect(result.papers).toMatchObject([{ title: 'Plain Tea', authors: [{ name: 'Mira Olsen' }], year: 2001 }]);
  });

  it('reads canonical ids', () => {
    expect(only({ ...canonical, ids: { arxiv: '2101.00001', pmid: 12 }, openalex: 'W2741809807' })?.ids).toEqual({
      arxiv: '2101.00001',
      pmid: '12',
      openalex: 'W2741809807',
    });
  });
});

describe('any JSON', () => {
  const samples = [OPENALEX, CROSSREF, CSL, ZOTERO, S2, DBLP, ORCID, DATACITE, SUMMARY, ARXIV];
  const keys = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (!Array.isArray(value)) keys.add(key);
      collect(inner);
    }
  };
  samples.forEach(collect);
  const { tree } = fc.letrec((tie) => ({
    leaf: fc.oneof(fc.string({ maxLength: 12 }), fc.double(), fc.boolean(), fc.constant(null)),
    tree: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      tie('leaf'),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...keys, '__proto__'), tie('tree'), { maxKeys: 5 }),
    ),
  }));

  it('is read without a throw', () => {
    const part = fc.constantFrom(...samples);
    fc.assert(
      fc.property(part, fc.constantFrom(...keys), tree, (sample, key, value) => {
        for (const given of [value, { ...sample, [key]: value }, [{ ...sample, [key]: value }, value]]) {
          const { blocks, papers } = read(given);
          expect(papers.length).toBeLessThanOrEqual(blocks);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('may be deep, long or cut anywhere', () => {
    expect(codes(read('{"a":['.repeat(50_000)))).toContain('no-records');
    const many = { ...CSL, author: Array.from({ length: 3000 }, (_, i) => ({ family: `Berg${i}`, given: 'Jan' })) };
    expect(only(many)?.authors).toHaveLength(3000);
    const page = JSON.stringify({ message: { items: samples } });
    for (let end = 0; end < page.length; end += 97) expect(read(page.slice(0, end)).blocks).toBeLessThanOrEqual(10);
  });
});

describe('an inverted index', () => {
  it('gives back the text it was made of', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('tea', 'milk', '__proto__', 'constructor', '1'), { minLength: 1 }),
        (words) => {
          const places = new Map<string, number[]>();
          words.forEach((word, i) => places.set(word, [...(places.get(word) ?? []), i]));
          expect(rebuildAbstract(Object.fromEntries(places))).toBe(words.join(' '));
        },
      ),
    );
  });

  it.each([[{}], [{ a: [-1, 1.5, 1e12, '3'] }], [null]])('without places is none: %j', (index) => {
    expect(rebuildAbstract(index)).toBeNull();
  });
});
