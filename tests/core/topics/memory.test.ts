/** Topics read with a memory of the last reading are those read from nothing. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../src/core/model/document.ts';
import type { Paper } from '../../../src/core/model/paper.ts';
import type { Topic, TopicKind } from '../../../src/core/model/topic.ts';
import {
  hideTopic,
  mergeTopics,
  renameTopic,
  setBroader,
  setKind,
  splitTopic,
  topicEdits,
} from '../../../src/core/topics/edits.ts';
import { extractTopics } from '../../../src/core/topics/extract.ts';
import { TopicMemory } from '../../../src/core/topics/memory.ts';
import { createListReader } from '../../../src/core/topics/resources.ts';
import { makePaper, SMALL, smallResources } from './make-paper.ts';

const TEXT_WORDS =
  'neural networks architecture search NAS (NAS) pre-training pretraining quantization of BERT for model compression with weight sharing , . image and video generation FT-NAS'.split(
    ' ',
  );
const LABELS = [
  'neural architecture search',
  'NAS',
  'quantization',
  'weight sharing',
  'model compression',
  'search',
  'video generation',
  'image generation',
  'Quick Nets',
  'reproducibility',
  'network',
];
const KINDS: readonly TopicKind[] = ['topic', 'method', 'dataset', 'metric', 'hardware'];

const text = fc.array(fc.constantFrom(...TEXT_WORDS), { maxLength: 30 }).map((words) => words.join(' '));
const label = fc.constantFrom(...LABELS);
const row = fc.record({ title: text, abstract: text, keywords: fc.array(label, { maxLength: 2 }) });

const named = (name: string): Pick<Topic, 'label' | 'kind'> => ({ label: name, kind: 'topic' });
const rows = (own: ReturnType<typeof mergeTopics>) => (): Decision => ({ kind: 'edit-thesaurus', rows: own });
const ofPaper = (kind: 'add-tag' | 'remove-tag', at: number, phrase: string) => (papers: readonly Paper[]) => {
  const paper = papers[at % Math.max(1, papers.length)];
  return paper === undefined ? null : { kind, paper: paper.id, phrase };
};
type Step = (papers: readonly Paper[]) => Decision | null;
const decision: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(label, label).map(([a, b]) => rows(renameTopic(named(a), b))),
  fc.tuple(label, label).map(([a, b]) => rows(mergeTopics([named(a)], named(b)))),
  label.map((a) => rows(hideTopic(named(a)))),
  label.map((a) => rows(splitTopic(named('search'), a))),
  fc.tuple(label, fc.constantFrom(...KINDS)).map(([a, kind]) => rows(setKind(named(a), kind))),
  fc.tuple(label, fc.oneof(label, fc.constant(''))).map(([a, b]) => rows(setBroader(named(a), b))),
  label.map((phrase) => (): Decision => ({ kind: 'add-boilerplate', phrase })),
  fc.tuple(fc.nat(5), label).map(([at, phrase]) => ofPaper('add-tag', at, phrase)),
  fc.tuple(fc.nat(5), label).map(([at, phrase]) => ofPaper('remove-tag', at, phrase)),
);
const step = fc.oneof(
  { weight: 6, arbitrary: decision.map((decide) => ({ decide })) },
  { weight: 1, arbitrary: fc.constant('undo' as const) },
  { weight: 1, arbitrary: fc.constant('without a paper' as const) },
  { weight: 1, arbitrary: row.map((paper) => ({ paper })) },
);

describe('TopicMemory', () => {
  it('counts the words of papers that stay as those of new ones, by which compounds are told', () => {
    const often = makePaper('Deep learning', 'Deep learning is deep learning. '.repeat(20));
    const broken = makePaper('Deep learn-ing of maps', 'Deep learning of maps is deep learning.');
    const memory = new TopicMemory();
    extractTopics([often], smallResources, { memory });
    const { topics } = extractTopics([often, broken], smallResources, { memory });
    expect(topics).toEqual(extractTopics([often, broken], smallResources).topics);
    expect(topics[0]?.id).toBe('deep learning');
  });

  it('ranks a tag anew that the text of its paper does not hold, where the phrase was hidden before', () => {
    const papers = [makePaper('Of something else', ''), makePaper('Quantization', '')];
    const memory = new TopicMemory();
    const read = createListReader(SMALL.thesaurus, SMALL.boilerplate);
    const given: Decision = { kind: 'add-tag', paper: papers[0]?.id ?? makePaper('', '').id, phrase: 'quantization' };
    const hidden = rows(hideTopic(named('quantization')))();
    const extract = (decisions: readonly Decision[], own?: TopicMemory) => {
      const edits = topicEdits(decisions);
      const resources = { ...smallResources, ...read(edits) };
      return extractTopics(papers, resources, { edits, ...(own ? { memory: own } : {}) });
    };
    extract([given, hidden], memory);
    expect(extract([given], memory)).toEqual(extract([given]));
  });

  it('changes no result, whatever is decided, undone, added and left out', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), fc.array(step, { maxLength: 7 }), (first, steps) => {
        const read = createListReader(SMALL.thesaurus, SMALL.boilerplate);
        const memory = new TopicMemory();
        let made = 0;
        const make = ({ title, abstract, keywords }: (typeof first)[number]): Paper =>
          makePaper(`${made++} ${title}`, abstract, keywords);
        let papers = first.map(make);
        let decisions: readonly Decision[] = [];
        for (const next of [...steps, 'undo' as const]) {
          if (next === 'undo') decisions = decisions.slice(0, -1);
          else if (next === 'without a paper') papers = papers.slice(1);
          else if ('paper' in next) papers = [...papers, make(next.paper)];
          else decisions = [...decisions, ...[next.decide(papers)].filter((each) => each !== null)];
          const edits = topicEdits(decisions);
          const resources = { ...smallResources, ...read(edits) };
          const fresh = extractTopics(papers, resources, { edits });
          expect(extractTopics(papers, resources, { edits, memory })).toEqual(fresh);
        }
      }),
      { numRuns: 120 },
    );
  });
});
