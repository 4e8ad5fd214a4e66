import { describe, expect, it } from 'vitest';
import { loadResources } from '../../src/cli/resources.ts';
import { writeMap } from '../../src/core/export/write-map.ts';
import { CancelledError } from '../../src/core/model/progress.ts';
import { DEFAULT_SETTINGS, newDocument, type CoterieDocument } from '../../src/core/model/document.ts';
import { createPipeline } from '../../src/core/pipeline.ts';

const resources = loadResources();
const record = (title: string, authors: string[]): string => JSON.stringify({ title, authors, year: 2020 });
const document = (...lines: string[]): CoterieDocument => newDocument([{ file: 'list.jsonl', text: lines.join('\n') }]);
const list = document(
  record('Graph drawing by forces', ['Ann Lee', 'Bo Chen']),
  record('Graph drawing for maps', ['Ann Lee', 'Cy Dow']),
  record('Topic tags for maps', ['Dee Fox']),
);

describe('createPipeline', () => {
  it('gives the same answer from a fresh start and from memory', () => {
    const pipeline = createPipeline(resources);
    const first = pipeline.run(list);
    expect(pipeline.run(list)).toEqual(first);
    expect(createPipeline(resources).run(list)).toEqual(first);
    expect(pipeline.run(list).authors).toBe(first.authors);
  });

  it('gives the same answer of a document that is edited step by step', () => {
    const pipeline = createPipeline({ ...resources, isEdited: true });
    const more = { ...list, sources: [...list.sources, { file: 'more.jsonl', text: record('Graph drawing', []) }] };
    const rows = [{ label: 'graph drawing', replaceBy: 'Layout', kind: 'method', broader: 'maps' }] as const;
    const renamed: CoterieDocument = { ...more, decisions: [{ kind: 'edit-thesaurus', rows }] };
    for (const each of [list, more, renamed, more])
      expect(pipeline.run(each)).toEqual(createPipeline(resources).run(each));
    expect(pipeline.run(renamed).topics.find(({ label }) => label === 'Layout')?.kind).toBe('method');
  });

  it('reruns groups alone when only the seed changes', () => {
    const pipeline = createPipeline(resources);
    const first = pipeline.run(list);
    const second = pipeline.run({ ...list, settings: { ...DEFAULT_SETTINGS, seed: 2 } });
    expect(second.incidence).toBe(first.incidence);
    expect(second.themes).not.toBe(first.themes);
  });

  it.each([
    ['nothing', document('')],
    ['one paper', document(record('Alone', ['Ann Lee']))],
    ['papers without authors', document(record('Alone', []), record('Together', []))],
    [
      'markup',
      document(record('<img src=x onerror=alert(1)>', ['<b>Ann</b> Lee']), record('__proto__', ['__proto__'])),
    ],
  ])('maps %s', (_, input) => {
    const pipeline = createPipeline(resources);
    const analysis = pipeline.run(input);
    for (const lens of ['everything', 'people'] as const) {
      const scene = pipeline.scene(analysis, { lens, colourBy: 'themes', aspect: 'tall' }, 1);
      expect(scene.nodes.every((node) => Number.isFinite(node.x) && Number.isFinite(node.y))).toBe(true);
    }
    const file = writeMap(pipeline.map(analysis, DEFAULT_SETTINGS, 'everything'), 'json').map((pieces) =>
      [...pieces].join(''),
    );
    expect(() => JSON.parse(file.join('')) as unknown).not.toThrow();
  });

  it('stops when progress throws', () => {
    const stop = (): never => {
      throw new CancelledError();
    };
    expect(() => createPipeline(resources).run(list, stop)).toThrow(CancelledError);
  });
});

describe('themes of titles alone', () => {
  it('are not made of a chance word', () => {
    const titles = [
      'Deep residual learning for images',
      'Deep transformers for language',
      'A method for optimization',
      'On gardens',
    ];
    const { themes } = createPipeline(resources).run(document(...titles.map((title) => record(title, []))));
    expect(themes.groups).toEqual([]);
  });
});
