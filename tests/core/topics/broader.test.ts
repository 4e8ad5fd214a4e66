/** Kinds and broader topics as a person sets them, in the page or by a file. */
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../src/core/model/document.ts';
import type { ThesaurusRow, Topic } from '../../../src/core/model/topic.ts';
import {
  hideTopic,
  mergeTopics,
  renameTopic,
  setBroader,
  setKind,
  topicEdits,
} from '../../../src/core/topics/edits.ts';
import { extractTopics } from '../../../src/core/topics/extract.ts';
import { readThesaurus } from '../../../src/core/topics/thesaurus.ts';
import { editedResources, makePaper } from './make-paper.ts';

const PAPERS = [
  makePaper('Nets after Training', 'Post-training quantization is cheap and exact.', ['post-training quantization']),
  makePaper('Quantization of BERT', 'Quantization makes BERT small. Quantization keeps BERT exact, and BERT fast.'),
  makePaper('Weight Sharing', 'Weight sharing is quick. We study weight sharing and quantization.'),
  makePaper('Weight Sharing at Night', 'Weight sharing is slow at night. Weight sharing needs light.'),
];

function topicsWith(...changes: readonly (readonly ThesaurusRow[])[]): readonly Topic[] {
  const decisions = changes.map((rows): Decision => ({ kind: 'edit-thesaurus', rows }));
  const edits = topicEdits(decisions);
  return extractTopics(PAPERS, editedResources(edits), { edits }).topics;
}

const named = (label: string) => ({ label, kind: 'topic' as const });
const find = (topics: readonly Topic[], label: string): Topic | undefined => topics.find((one) => one.label === label);
const above = (topics: readonly Topic[], label: string): string | null | undefined => {
  const topic = find(topics, label);
  return topic === undefined ? undefined : topic.broader === null ? null : topics[topic.broader]?.label;
};

const [WIDE, NARROW, SHARING] = ['quantization', 'post-training quantization', 'weight sharing'] as const;

describe('a kind that is said', () => {
  it('holds, changes no tag, and goes along with a new name', () => {
    expect(find(topicsWith(), SHARING)?.kind).toBe('topic');
    const said = topicsWith(setKind(named(SHARING), 'dataset'));
    expect(find(said, SHARING)?.kind).toBe('dataset');
    expect(said.map(({ label, papers }) => [label, papers])).toEqual(
      topicsWith().map(({ label, papers }) => [label, papers]),
    );
    const renamed = topicsWith(
      setKind(named(SHARING), 'dataset'),
      renameTopic({ label: SHARING, kind: 'dataset' }, 'Tied Nets'),
    );
    expect(find(renamed, 'Tied Nets')?.kind).toBe('dataset');
  });

  it('of the topic that stays holds in a merge', () => {
    const merged = topicsWith(mergeTopics([{ label: SHARING, kind: 'metric' }], { label: WIDE, kind: 'topic' }));
    expect(find(merged, WIDE)?.kind).toBe('topic');
  });
});

describe('a broader topic', () => {
  it('is found by words where nothing is said, and then is what was said', () => {
    expect(above(topicsWith(), NARROW)).toBe(WIDE);
    expect(above(topicsWith(setBroader(named(NARROW), SHARING)), NARROW)).toBe(SHARING);
    expect(above(topicsWith(setBroader(named(NARROW), SHARING), setBroader(named(NARROW), WIDE)), NARROW)).toBe(WIDE);
  });

  it('can be none, whatever the words say', () => {
    expect(above(topicsWith(setBroader(named(NARROW), '')), NARROW)).toBeNull();
  });

  it('need not be a tag of any paper: it is a topic of none then, below its own', () => {
    const topics = topicsWith(
      setBroader(named(WIDE), 'Green  Nets'),
      setBroader(named(SHARING), 'green net'),
      setBroader(named('Green Nets'), 'Nets'),
    );
    expect(find(topics, 'Green Nets')).toMatchObject({ papers: 0, kind: 'topic' });
    expect(above(topics, WIDE)).toBe('Green Nets');
    expect(above(topics, SHARING)).toBe('Green Nets');
    expect(above(topics, 'Green Nets')).toBe('Nets');
  });

  it('goes along with a new name, of either', () => {
    const said = setBroader(named(NARROW), SHARING);
    expect(above(topicsWith(said, renameTopic(named(NARROW), 'PTQ runs')), 'PTQ runs')).toBe(SHARING);
    expect(above(topicsWith(said, renameTopic(named(SHARING), 'Tied Nets')), NARROW)).toBe('Tied Nets');
    expect(above(topicsWith(renameTopic(named(WIDE), 'Few Bits')), NARROW)).toBe('Few Bits');
    expect(above(topicsWith(renameTopic(named(NARROW), 'Few Bits')), 'Few Bits')).toBe(WIDE);
  });

  it('that is merged into its narrower one is none above it', () => {
    const merged = topicsWith(setBroader(named(NARROW), WIDE), mergeTopics([named(WIDE)], named(NARROW)));
    expect(above(merged, NARROW)).toBeNull();
  });

  it('that is hidden is none', () => {
    const topics = topicsWith(setBroader(named(SHARING), WIDE), hideTopic(named(WIDE)));
    expect(find(topics, WIDE)).toBeUndefined();
    expect(above(topics, SHARING)).toBeNull();
  });

  it('makes no circle: what was found gives way, and what was said where all of it was', () => {
    const found = topicsWith(setBroader(named(WIDE), NARROW));
    expect([above(found, WIDE), above(found, NARROW)]).toEqual([NARROW, null]);
    const said = topicsWith(setBroader(named(WIDE), SHARING), setBroader(named(SHARING), WIDE));
    expect([above(said, WIDE), above(said, SHARING), above(said, NARROW)]).toEqual([null, null, WIDE]);
    expect(above(topicsWith(setBroader(named(WIDE), WIDE)), WIDE)).toBeNull();
  });

  it('is read from a file', () => {
    const text = `label\treplace by\tkind\tbroader\n${SHARING}\t${SHARING}\thardware\tgreen nets\n${NARROW}\t${NARROW}\t\t-\n`;
    const topics = topicsWith(readThesaurus(text, 'own.txt').rows);
    expect(find(topics, SHARING)?.kind).toBe('hardware');
    expect(above(topics, SHARING)).toBe('green nets');
    expect(above(topics, NARROW)).toBeNull();
  });
});
