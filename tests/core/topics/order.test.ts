import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/core/model/paper.ts';
import { readSource } from '../../../src/core/read/read-source.ts';
import { extractTopics } from '../../../src/core/topics/extract.ts';
import { bundledResources, makePaper, smallResources } from './make-paper.ts';

/** The tags of each paper of a list, by the paper's title. */
function tagsOf(papers: readonly Paper[], resources: typeof bundledResources): Map<string, string[]> {
  const { topics, paperTopics } = extractTopics(papers, resources);
  const tags = paperTopics.map((own) => own.map(({ topic, score }) => `${topics[topic]?.label ?? ''} ${score}`));
  return new Map(papers.map(({ title }, paper) => [title, tags[paper] ?? []]));
}

describe('the order of papers', () => {
  it('leaves the tags of a real list as they are', () => {
    const bytes = readFileSync(new URL('../../../data/reading-list.txt', import.meta.url));
    const { papers } = readSource({ file: 'reading-list.txt', bytes });
    const tags = tagsOf(papers, bundledResources);
    const orders = [[...papers].reverse(), [...papers.slice(17), ...papers.slice(0, 17)]];
    for (const order of orders)
      for (const [title, own] of tagsOf(order, bundledResources)) expect(own).toEqual(tags.get(title));
  });

  it('leaves the tags of any list as they are', () => {
    const word = fc.constantFrom(
      ...'neural networks architecture search NAS (NAS) pre-training pretraining pre training pruning tokens , . of FT-NAS'.split(
        ' ',
      ),
    );
    const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
    const list = fc
      .array(fc.record({ title: text, abstract: text }), { minLength: 2, maxLength: 5 })
      .map((rows) => rows.map(({ title, abstract }, at) => makePaper(`${at} ${title}`, abstract)));
    fc.assert(
      fc.property(list, fc.integer({ min: 1, max: 4 }), (papers, by) => {
        const turned = [...papers.slice(by % papers.length), ...papers.slice(0, by % papers.length)];
        const tags = tagsOf(papers, smallResources);
        for (const [title, own] of tagsOf(turned, smallResources)) expect(own).toEqual(tags.get(title));
      }),
      { numRuns: 40 },
    );
  });
});
