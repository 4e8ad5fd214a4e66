import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../src/core/model/document.ts';
import type { PaperId } from '../../../src/core/model/ids.ts';
import { makeTopicId } from '../../../src/core/model/ids.ts';
import type { Topic } from '../../../src/core/model/topic.ts';
import {
  hideTopic,
  mergeTopics,
  NO_EDITS,
  phraseKey,
  renameTopic,
  splittableForms,
  splitTopic,
  topicEdits,
  writeThesaurus,
} from '../../../src/core/topics/edits.ts';
import { parseTopicLists } from '../../../src/core/topics/resources.ts';

const topic = (label: string, patch: Partial<Topic> = {}): Topic => ({
  id: makeTopicId(label),
  label,
  acronym: null,
  forms: [label],
  kind: 'topic',
  broader: null,
  papers: 1,
  ...patch,
});
const row = (label: string, replaceBy: string, kind: Topic['kind'] = 'topic') => ({
  label,
  replaceBy,
  kind,
  broader: null,
});
const one = 'p1' as PaperId;
const two = 'p2' as PaperId;

describe('phraseKey', () => {
  it('is one for case, number, hyphens and spelling, and none for marks alone', () => {
    expect(phraseKey('Vision–Language Models')).toBe('vision language model');
    expect(phraseKey('tokenisers')).toBe(phraseKey('Tokenizer'));
    expect(phraseKey(' (?) ')).toBe('');
  });
});

describe('the rows of a change', () => {
  it('merge into a topic that stands for itself, which is no row twice', () => {
    const [into, other] = [topic('diffusion model'), topic('denoising', { kind: 'method' })];
    expect(mergeTopics([other, into], into)).toEqual([
      row('diffusion model', 'diffusion model'),
      row('denoising', 'diffusion model', 'method'),
    ]);
  });

  it('rename by the words without spare spaces; nothing where the name is empty or the same', () => {
    expect(renameTopic(topic('cats'), '  big \t cats ')).toEqual([
      row('big cats', 'big cats'),
      row('cats', 'big cats'),
    ]);
    expect(renameTopic(topic('cats'), ' ')).toEqual([]);
    expect(renameTopic(topic('cats'), 'cats ')).toEqual([]);
  });

  it('hide by an empty name, split by a name of its own', () => {
    expect(hideTopic(topic('cats'))).toEqual([row('cats', '')]);
    expect(splitTopic(topic('cats', { kind: 'dataset' }), 'lions')).toEqual([row('lions', 'lions', 'dataset')]);
  });
});

describe('splittableForms', () => {
  it('are forms of other words, each once', () => {
    const forms = ['neural architecture search', 'NAS', 'Neural-Architecture Searches', 'nas', '—', 'search of nets'];
    expect(splittableForms(topic('neural architecture search', { forms }))).toEqual(['NAS', 'search of nets']);
  });
});

describe('topicEdits', () => {
  it('collects in order, and passes over other decisions', () => {
    const decisions: readonly Decision[] = [
      { kind: 'edit-thesaurus', rows: hideTopic(topic('cats')) },
      { kind: 'refuse-owner', author: 'a' as never },
      { kind: 'add-boilerplate', phrase: 'paper' },
      { kind: 'edit-thesaurus', rows: mergeTopics([topic('dogs')], topic('cats')) },
    ];
    const edits = topicEdits(decisions);
    expect(edits.rows.map(({ label, replaceBy }) => [label, replaceBy])).toEqual([
      ['cats', ''],
      ['cats', 'cats'],
      ['dogs', 'cats'],
    ]);
    expect(edits.boilerplate).toEqual(['paper']);
    expect(topicEdits([])).toEqual(NO_EDITS);
  });

  it('lets the later of adding and removing a phrase hold, for each paper', () => {
    const edits = topicEdits([
      { kind: 'add-tag', paper: one, phrase: 'night' },
      { kind: 'remove-tag', paper: one, phrase: 'Nights' },
      { kind: 'remove-tag', paper: one, phrase: 'day' },
      { kind: 'add-tag', paper: one, phrase: 'day' },
      { kind: 'add-tag', paper: two, phrase: 'night' },
    ]);
    expect([...edits.added]).toEqual([
      [one, ['day']],
      [two, ['night']],
    ]);
    expect([...edits.removed]).toEqual([[one, ['Nights']]]);
  });
});

describe('writeThesaurus', () => {
  const read = (text: string) => parseTopicLists(text, '');

  it('is read again as the same concepts and hidden labels, the later row on a label holding', () => {
    const text = writeThesaurus({
      rows: [
        ...hideTopic(topic('denoising')),
        ...mergeTopics([topic('score matching'), topic('denoising')], topic('diffusion model', { kind: 'method' })),
        ...hideTopic(topic('cats')),
      ],
      boilerplate: ['novel method'],
    });
    expect(text.split('\n')[0]).toBe('label\treplace by\tkind\tbroader');
    const { concepts, hidden } = read(text);
    expect(concepts).toEqual([
      {
        label: 'diffusion model',
        kind: 'method',
        broader: null,
        variants: ['diffusion model', 'score matching', 'denoising'],
      },
    ]);
    expect(hidden).toEqual(['cats', 'novel method']);
  });

  it('is a heading alone where nothing was changed', () => {
    expect(writeThesaurus(NO_EDITS)).toBe('label\treplace by\tkind\tbroader\n');
    expect(read(writeThesaurus(NO_EDITS)).concepts).toEqual([]);
  });

  it('hides what is hidden and no more, whatever the labels', () => {
    const label = fc.stringMatching(/^[a-z]{3,9}[bkmz]( [a-z]{3,9}[bkmz])?$/);
    fc.assert(
      fc.property(fc.uniqueArray(label, { minLength: 2, maxLength: 12, selector: phraseKey }), (labels) => {
        const [into = '', hiddenLabel = '', ...others] = labels;
        const rows = [
          ...mergeTopics(
            others.map((each) => topic(each)),
            topic(into),
          ),
          ...hideTopic(topic(hiddenLabel)),
        ];
        const { concepts, hidden } = read(writeThesaurus({ rows, boilerplate: [] }));
        expect(hidden).toEqual([hiddenLabel]);
        expect(concepts.map((concept) => [concept.label, new Set(concept.variants)])).toEqual([
          [into, new Set([into, ...others])],
        ]);
      }),
    );
  });
});
