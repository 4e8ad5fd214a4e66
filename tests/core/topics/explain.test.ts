import { describe, expect, it } from 'vitest';
import { explainTags, TAG_REASONS } from '../../../src/core/topics/explain.ts';
import { extractTopics } from '../../../src/core/topics/extract.ts';
import { FEATURES } from '../../../src/core/topics/feature-names.ts';
import { bundledResources, makePaper } from './make-paper.ts';

const PAPERS = [
  makePaper(
    'Reinforcement Learning with Reward Shaping',
    'Reinforcement learning (RL) needs rewards. We study reward shaping. Reward shaping speeds RL up, and RL stays safe.',
  ),
  makePaper('Safe RL', 'We make RL safe. RL explores; safe exploration keeps RL from harm.', ['Widget Tuning']),
];
const result = extractTopics(PAPERS, bundledResources);
const explainAll = (paper: number) => explainTags(PAPERS, result, paper, bundledResources);
const explain = (paper: number, label: string) => {
  const at = result.paperTopics[paper]?.findIndex(({ topic }) => result.topics[topic]?.label === label) ?? -1;
  return explainAll(paper)[at] ?? null;
};
const textOf = (paper: number, label: string, kind: string): string | undefined =>
  explain(paper, label)?.reasons.find((reason) => reason.kind === kind)?.text;

describe('explainTag', () => {
  it('says in plain words what speaks for a tag', () => {
    expect(textOf(0, 'reinforcement learning', 'title')).toMatch(/^stands in the title/);
    expect(textOf(0, 'reinforcement learning', 'frequency')).toBe('is said 4 times');
    expect(textOf(0, 'reinforcement learning', 'known')).toBe('is a known topic');
  });

  it('finds a tag by its acronym, defined in another paper', () => {
    expect(explain(1, 'reinforcement learning')?.probability).toBeGreaterThan(0.1);
  });

  it('names keywords', () => {
    expect(textOf(1, 'widget tuning', 'keyword')).toBe('is a keyword of the paper or of others');
  });

  it('gives each feature to one reason, strongest first', () => {
    for (const [paper, tags] of result.paperTopics.entries()) {
      const explanations = explainAll(paper);
      expect(explanations).toHaveLength(tags.length);
      for (const explanation of explanations) {
        const reasons = explanation?.reasons ?? [];
        expect(reasons.length).toBeGreaterThan(0);
        const weights = reasons.map(({ weight }) => Math.abs(weight));
        expect(weights).toEqual([...weights].sort((a, b) => b - a));
        const names = reasons.flatMap(({ features }) => features.map(({ name }) => name));
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(FEATURES).toContain(name);
        for (const { kind } of reasons) expect(TAG_REASONS).toContain(kind);
      }
    }
  });

  it('is null for a tag that the words of the paper do not give, and nothing for a paper there is not', () => {
    const given = result.paperTopics.map((tags) => tags.map((tag) => ({ ...tag, evidence: [] })));
    const none = explainTags(PAPERS, { paperTopics: given }, 0, bundledResources);
    expect(new Set(none)).toEqual(new Set([null]));
    expect(explainAll(9)).toEqual([]);
  });
});
