/**
 * Examples for the topic ranker: the phrases of papers with their features as the program computes them, and whether the
 * authors chose them. As lists that people read hold one paper or hundreds, each paper is read in lists of several sizes.
 */
import { createRandom, shuffle } from '../../src/core/random/random.ts';
import { SpellingCounts } from '../../src/core/topics/casing.ts';
import { indexCorpus, type CorpusIndex } from '../../src/core/topics/corpus-index.ts';
import { FEATURES } from '../../src/core/topics/feature-names.ts';
import { FeatureTable } from '../../src/core/topics/features.ts';
import { createForms, createMentionReader, type MentionReader } from '../../src/core/topics/labels.ts';
import { PaperPhrases } from '../../src/core/topics/phrase-items.ts';
import type { TopicResources } from '../../src/core/topics/resources.ts';
import { looseKey, papersOf, type KeyphraseRecord } from './keyphrase-sets.ts';

/** Rows of features; row i is values[i * width ..]. */
export interface Examples {
  readonly width: number;
  readonly size: number;
  readonly values: Float32Array;
  /** 1 where the authors chose the phrase. */
  readonly labels: Uint8Array;
}

/** Sizes of the lists that papers are read in, beside all of them together. */
const LIST_SIZES = [5];

/** The ways an item of a paper is written, in the keys of phrases that are compared. */
function keysOf(item: number, phrases: PaperPhrases, index: CorpusIndex, reader: MentionReader): Set<string> {
  const forms = createForms();
  const written: string[] = [];
  for (let at = phrases.firstOf(item); at >= 0; at = phrases.nextOf(at))
    reader.collect(phrases.paper, phrases.from[at] ?? 0, phrases.to[at] ?? 0, phrases.part[at] ?? 0, forms);
  written.push(...forms.all.keys(), ...forms.writtenOut.keys());
  const curated = index.dictionary.entry(phrases.nodes[item] ?? 0);
  if (curated) written.push(curated.label);
  return new Set(written.map(looseKey));
}

class ExampleList {
  private readonly rows: Float32Array[] = [];
  private readonly labels: number[] = [];

  /** Reads records as one list. */
  add(records: readonly KeyphraseRecord[], resources: TopicResources): void {
    const papers = papersOf(records);
    const index = indexCorpus(papers, resources);
    const spellings = new SpellingCounts(index.streams, index.vocabulary);
    papers.forEach((_, paper) => spellings.observe(paper));
    const reader = createMentionReader(index, spellings.finish());
    const phrases = new PaperPhrases(index);
    const table = new FeatureTable();
    records.forEach(({ keyphrases }, paper) => {
      phrases.read(paper);
      table.read(index, phrases);
      this.rows.push(Float32Array.from(table.values.subarray(0, phrases.size * table.width)));
      const chosen = new Set(keyphrases.map(looseKey));
      for (let item = 0; item < phrases.size; item += 1) {
        const isChosen = [...keysOf(item, phrases, index, reader)].some((key) => chosen.has(key));
        this.labels.push(isChosen ? 1 : 0);
      }
    });
  }

  finish(): Examples {
    const width = FEATURES.length;
    const values = new Float32Array(this.labels.length * width);
    let at = 0;
    for (const row of this.rows) {
      values.set(row, at);
      at += row.length;
    }
    return { width, size: this.labels.length, values, labels: Uint8Array.from(this.labels) };
  }
}

/** Examples of records, each read in a list of every size; lists are drawn by `seed`. */
export function readExamples(
  records: readonly KeyphraseRecord[],
  resources: TopicResources,
  seed: number,
  sizes: readonly number[] = LIST_SIZES,
): Examples {
  const list = new ExampleList();
  const order = Int32Array.from(records, (_, i) => i);
  shuffle(order, createRandom(seed));
  for (const size of [...sizes, records.length]) {
    for (let from = 0; from < order.length; from += size)
      list.add(
        [...order.subarray(from, from + size)].flatMap((i) => records[i] ?? []),
        resources,
      );
  }
  return list.finish();
}

/** Several sets of examples as one. */
export function joinExamples(parts: readonly Examples[]): Examples {
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  const width = parts[0]?.width ?? FEATURES.length;
  const values = new Float32Array(size * width);
  const labels = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    values.set(part.values, at * width);
    labels.set(part.labels, at);
    at += part.size;
  }
  return { width, size, values, labels };
}
