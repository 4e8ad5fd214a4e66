import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTopicLists } from '../../../src/core/topics/resources.ts';
import { bundledResources } from './make-paper.ts';

const parse = (thesaurus: string, boilerplate = ''): ReturnType<typeof parseTopicLists> =>
  parseTopicLists(thesaurus, boilerplate);

describe('parseTopicLists', () => {
  it('reads variants, kinds and broader labels', () => {
    const { concepts } = parse(
      'label\treplace by\tkind\tbroader\nbert\tBERT\tmethod\tLanguage models\nbert model\tbert\n',
    );
    expect(concepts).toEqual([
      { label: 'bert', kind: 'method', broader: 'language models', variants: ['bert', 'bert model'] },
    ]);
  });

  it('reads the two columns of VOSviewer, and hides labels without a replacement', () => {
    const { concepts, hidden } = parse('"Label"\t"Replace by"\r\nLLM\tlarge language model\r\nour paper\t\r\n');
    expect(concepts).toEqual([
      { label: 'large language model', kind: 'topic', broader: null, variants: ['large language model', 'llm'] },
    ]);
    expect(hidden).toEqual(['our paper']);
  });

  it('follows chains of replacements and survives circles', () => {
    expect(parse('a\tb\nb\tc\n').concepts).toEqual([
      { label: 'c', kind: 'topic', broader: null, variants: ['c', 'a', 'b'] },
    ]);
    expect(parse('a\tb\nb\ta\n').concepts.length).toBeGreaterThan(0);
  });

  it('reads the sections of the boilerplate list, folded', () => {
    const { hidden, words, edgeWords } = parse('', '# phrases\ncase study\n\n# words\nresults\n# edge words\nnovel\n');
    expect(hidden).toEqual(['case study']);
    expect([...words]).toEqual(['result']);
    expect([...edgeWords]).toEqual(['novel']);
  });

  it('reads the bundled lists', () => {
    expect(bundledResources.concepts.length).toBeGreaterThan(500);
    expect(bundledResources.words.size).toBeGreaterThan(100);
    expect(bundledResources.edgeWords.size).toBeGreaterThan(100);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '\t', '\n', '#', ' ', '"') }), (text) => {
        expect(Array.isArray(parse(text, text).concepts)).toBe(true);
      }),
    );
  });
});
