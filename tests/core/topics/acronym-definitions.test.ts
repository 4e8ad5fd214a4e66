import { describe, expect, it } from 'vitest';
import { DefinitionFinder } from '../../../src/core/topics/acronym-definitions.ts';
import { isAcronymOf } from '../../../src/core/topics/acronyms.ts';
import { DocumentList } from '../../../src/core/topics/documents.ts';
import { createVocabulary } from '../../../src/core/topics/vocabulary.ts';
import { makePaper } from './make-paper.ts';

function definitions(title: string, abstract: string): string[] {
  const vocabulary = createVocabulary();
  const documents = new DocumentList(vocabulary);
  documents.add(makePaper(title, abstract));
  return new DefinitionFinder(vocabulary)
    .find(documents.at(0))
    .map(({ short, long }) => `${vocabulary.text(short)} = ${long.map(vocabulary.text).join(' ')}`);
}

describe('DefinitionFinder', () => {
  it.each([
    ['We study neural architecture search (NAS).', 'NAS = neural architecture search'],
    ['Sparse Mixture-of-Experts (SMoE) models', 'SMoE = Sparse Mixture-of-Experts'],
    ['a Vision Transformer (ViT) is used', 'ViT = Vision Transformer'],
    ['key-value (KV) cache', 'KV = key-value'],
    ['the large language models (LLMs) of today', 'LLMs = large language models'],
    ['we use fault-tolerant NAS (FT-NAS) here', 'FT-NAS = fault-tolerant NAS'],
    ['a hypertext markup language (HTML) page', 'HTML = hypertext markup language'],
    ['with autoregressive (AR) decoding', 'AR = autoregressive'],
    ['MBQ (modality-balanced quantization) helps', 'MBQ = modality-balanced quantization'],
  ])('reads %s', (abstract, expected) => {
    expect(definitions('', abstract)).toEqual([expected]);
  });

  it.each(['we beat it, large (LLM) or not', 'results (see Table 2) improve', 'the cat (CAT) sat', 'a speed (3D) of'])(
    'finds none in %s',
    (abstract) => {
      expect(definitions('', abstract)).toEqual([]);
    },
  );

  it('reads the title form', () => {
    expect(definitions('DSA: Differentiable Sparsity Allocation for Pruning', '')).toEqual([
      'DSA = Differentiable Sparsity Allocation',
    ]);
  });

  it('stays quick on words of very many parts', () => {
    expect(definitions('', `${'a-'.repeat(30)}a ${'a '.repeat(40)}(AAAAAAAAAA)`).length).toBeLessThan(2);
  });
});

describe('isAcronymOf', () => {
  it('tells acronyms from other variants', () => {
    expect(isAcronymOf('ptq', 'post-training quantization')).toBe(true);
    expect(isAcronymOf('vit', 'vision transformers')).toBe(true);
    expect(isAcronymOf('lifelong', 'continual learning')).toBe(false);
    expect(isAcronymOf('convnet', 'neural networks')).toBe(false);
  });
});
