import { describe, expect, it } from 'vitest';
import { phraseOfKeyword, wordsOfKeyword } from '../../../src/core/topics/keywords.ts';
import { extractTopics } from '../../../src/core/topics/extract.ts';
import { makePaper, smallResources } from './make-paper.ts';

const write = (keyword: string): string =>
  wordsOfKeyword(keyword, (word) => (word === 'bert' ? 'BERT' : word)).join(' ');

describe('phraseOfKeyword', () => {
  it.each([
    ['A1. Crystal morphology', 'Crystal morphology'],
    ['D. exciton', 'exciton'],
    ['dynamic recrystallization.', 'dynamic recrystallization'],
    ['Bluetooth low energy (BLE)', 'Bluetooth low energy'],
    ['Conference Paper', ''],
    ['review', ''],
  ])('reads %s', (keyword, phrase) => {
    expect(phraseOfKeyword(keyword)).toBe(phrase);
  });

  it.each(['St. Petersburg', 'mortality (human)', 'review articles on trees', 'vitamin B.'])('leaves %s', (keyword) => {
    expect(phraseOfKeyword(keyword)).toBe(keyword);
  });
});

describe('wordsOfKeyword', () => {
  it.each([
    ['LONG-TERM SURVIVAL', 'long-term survival'],
    ['DNA REPAIR', 'DNA repair'],
    ['BERT MODELS', 'BERT models'],
    ['RESTORATION', 'restoration'],
    ['FDG-PET', 'FDG-PET'],
    ['Neural Networks', 'neural networks'],
  ])('writes %s as labels are written', (keyword, label) => {
    expect(write(keyword)).toBe(label);
  });
});

describe('keywords as tags', () => {
  it('are named without what catalogues put around them, and point to the keyword', () => {
    const keywords = ['Article', 'A1. Crystal morphology', 'LONG-TERM SURVIVAL', 'weight sharing (WS)'];
    const { topics, paperTopics } = extractTopics([makePaper('Nothing of the Kind', null, keywords)], smallResources);
    const labels = topics.map(({ label }) => label);
    expect(labels.toSorted()).toEqual(['crystal morphology', 'long-term survival', 'weight sharing']);
    const own = paperTopics[0]?.find(({ topic }) => labels[topic] === 'long-term survival');
    expect(own?.evidence).toEqual([{ field: 'keywords', start: 2, end: 3 }]);
  });
});
