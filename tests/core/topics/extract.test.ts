import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/core/model/paper.ts';
import { CancelledError } from '../../../src/core/model/progress.ts';
import type { Evidence, TopicResult } from '../../../src/core/model/topic.ts';
import { foldWord } from '../../../src/core/text/inflect.ts';
import { tokenize } from '../../../src/core/text/tokens.ts';
import { maskNonProse } from '../../../src/core/topics/clean.ts';
import { extractTopics, rankPhrases } from '../../../src/core/topics/extract.ts';
import { bundledResources, makePaper, smallResources } from './make-paper.ts';

const labels = (result: TopicResult, paper: number): string[] =>
  (result.paperTopics[paper] ?? []).map(({ topic }) => result.topics[topic]?.label ?? '');

const key = (text: string): string =>
  tokenize(text)
    .flatMap((token) => (token.isWord ? [foldWord(token.text)] : []))
    .join('')
    .replaceAll('-', '');

/** What is read of a stretch of text: no markup, no acronym in brackets after its long form. */
const written = (text: string): string => maskNonProse(text).replace(/\([^)]*\)/g, '');

function slice(paper: Paper, { field, start, end }: Evidence): string {
  if (field === 'keywords') return paper.keywords[start] ?? '';
  const text = field === 'title' ? paper.title : (paper.abstract ?? '');
  return written(text.slice(start, end));
}

const SEARCH = [
  makePaper(
    'Weight Sharing for Neural Architecture Search',
    'Neural architecture search (NAS) is costly. We study weight sharing. NAS with weight sharing is quick, and weight sharing ranks well.',
  ),
  makePaper(
    'NAS with Performance Predictors',
    'We train performance predictors for NAS. A performance predictor ranks candidates. NAS gains.',
  ),
  makePaper(
    'Vision-language Models under Quantisation',
    'Vision-Language Models (VLMs) are large. Quantization of VLMs keeps VLMs accurate. Our proposed method is state-of-the-art.',
  ),
];

describe('extractTopics', () => {
  const result = extractTopics(SEARCH, smallResources);

  it('joins an acronym with its long form over papers', () => {
    const topic = result.topics.find(({ label }) => label === 'neural architecture search');
    expect(topic).toMatchObject({ acronym: 'NAS', papers: 2, kind: 'topic' });
    expect(topic?.forms).toContain('NAS');
    expect(labels(result, 1)).toContain('neural architecture search');
  });

  it('ends no phrase in a possessive', () => {
    const { topics } = rankPhrases(
      [makePaper("Munich's Translation Systems", 'We train Munich’s system.')],
      smallResources,
      10,
    );
    expect(topics.length).toBeGreaterThan(0);
    for (const { label } of topics) expect(label).not.toMatch(/['’]s$/);
  });

  it('names no topic in the possessive', () => {
    const { topics } = extractTopics(
      [
        makePaper(
          'Soft Gripper Design',
          "The soft gripper's fingers bend. We test the soft gripper's force and the soft gripper's reach.",
        ),
        makePaper('A Soft Gripper', "The soft gripper's fingers bend. A soft gripper's force is small."),
      ],
      smallResources,
    );
    expect(topics.map(({ label }) => label)).toContain('soft gripper');
    for (const { label, forms } of topics) for (const form of [label, ...forms]) expect(form).not.toMatch(/['’]s$/);
  });

  it('gives no two topics one label: keywords in lower case are the acronyms of the text', () => {
    const papers = [
      makePaper('Kernels', 'An open computing language (OpenCL) runs kernels. OpenCL is portable.', ['OpenCL']),
      makePaper('Programs on Phones', 'We port programs to OpenCL on phones, and OpenCL helps.', ['OpenCL']),
      makePaper('Profiles', 'Profiles of kernels help.', ['opencl']),
    ];
    const { topics, paperTopics } = extractTopics(papers, smallResources);
    const named = topics.map(({ label }) => label.toLowerCase());
    expect(new Set(named).size).toBe(named.length);
    const at = named.indexOf('opencl');
    expect(topics[at]?.papers).toBe(3);
    for (const own of paperTopics) expect(own.filter(({ topic }) => topic === at)).toHaveLength(1);
  });

  it('finds hyphenated phrases, British spelling and phrases no list knows', () => {
    expect(labels(result, 2)).toEqual(expect.arrayContaining(['vision-language models', 'quantization']));
    expect(labels(result, 0)).toContain('weight sharing');
    expect(labels(result, 1)).toContain('performance predictors');
  });

  it('does not find a phrase that begins inside a hyphenated word', () => {
    expect(labels(result, 2)).not.toContain('language models');
  });

  it('gives no boilerplate', () => {
    for (const { label } of result.topics)
      expect(['proposed method', 'method', 'state-of-the-art']).not.toContain(label);
  });

  it('counts the papers of a topic and orders by them', () => {
    const counts = result.topics.map(
      (_, topic) => result.paperTopics.filter((tags) => tags.some((tag) => tag.topic === topic)).length,
    );
    expect(result.topics.map(({ papers }) => papers)).toEqual(counts);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  it('points to the words in the original text', () => {
    const tag = result.paperTopics[1]?.find(
      ({ topic }) => result.topics[topic]?.label === 'neural architecture search',
    );
    expect(tag?.evidence.map((span) => slice(SEARCH[1] ?? makePaper(''), span))).toEqual(['NAS', 'NAS', 'NAS']);
  });

  it('trusts keywords, also ones the text does not hold', () => {
    const paper = makePaper('On Things', 'Nothing to see.', ['Quantum Widgets', 'weight sharing']);
    const tagged = extractTopics([...SEARCH, paper], smallResources);
    expect(labels(tagged, 3)).toEqual(expect.arrayContaining(['quantum widgets', 'weight sharing']));
    const own = tagged.paperTopics[3]?.find(({ topic }) => tagged.topics[topic]?.label === 'quantum widgets');
    expect(own?.evidence.every(({ field, start, end }) => field === 'keywords' && end === start + 1)).toBe(true);
  });

  it('keeps names of methods for lists that share them', () => {
    const text =
      'Attention heads in BERT attend. Attention heads matter: quantization of attention heads, then quantization of BERT.';
    const alone = extractTopics([makePaper('Attention Heads and Quantization', text)], smallResources);
    expect(labels(alone, 0)).not.toContain('BERT');
    const papers = [makePaper('Attention Heads of BERT', text), makePaper('Quantization of BERT', text)];
    expect(labels(extractTopics(papers, smallResources), 1)).toContain('BERT');
  });

  it('resolves an acronym by each paper where papers differ', () => {
    const papers = [
      makePaper('Language', 'Natural language inference (NLI) is hard. NLI data helps NLI.'),
      makePaper('Networks', 'Network link inspection (NLI) is hard. NLI tools help NLI.'),
    ];
    const tagged = extractTopics(papers, smallResources);
    expect(labels(tagged, 0)).toContain('natural language inference');
    expect(labels(tagged, 1)).toContain('network link inspection');
  });

  it('writes out acronyms inside acronyms', () => {
    const papers = [
      makePaper(
        'Fault-tolerant NAS',
        'We propose fault-tolerant NAS (FT-NAS). NAS is known. FT-NAS finds robust nets. FT-NAS is fast.',
      ),
    ];
    const tagged = extractTopics(papers, smallResources);
    expect(labels(tagged, 0)).toContain('fault-tolerant neural architecture search');
  });

  it('names broader topics', () => {
    const papers = [
      makePaper(
        'Quantization for Model Compression',
        'Model compression by quantization. Quantization is model compression.',
      ),
      makePaper(
        'Mixed Neural Architecture Search',
        'Mixed neural architecture search is neural architecture search. Mixed neural architecture search wins.',
      ),
    ];
    const { topics } = extractTopics(papers, smallResources);
    const quantization = topics.find(({ label }) => label === 'quantization');
    expect(topics[quantization?.broader ?? -1]?.label).toBe('model compression');
  });

  it('gives nothing for nothing', () => {
    expect(extractTopics([], smallResources)).toEqual({ topics: [], paperTopics: [], foreign: [] });
    expect(extractTopics([makePaper('')], smallResources)).toEqual({ topics: [], paperTopics: [[]], foreign: [] });
  });

  it('respects the most tags', () => {
    for (const tags of extractTopics(SEARCH, bundledResources, { maxTags: 2 }).paperTopics)
      expect(tags.length).toBeLessThan(3);
  });

  it('stops where progress throws', () => {
    const progress = (): void => {
      throw new CancelledError();
    };
    expect(() => extractTopics(SEARCH, smallResources, { progress })).toThrow(CancelledError);
  });
});

describe('rankPhrases', () => {
  it('gives the best phrases of a paper in order, shared or not', () => {
    const ranked = rankPhrases(SEARCH, smallResources, 4);
    for (const tags of ranked.paperTopics) {
      expect(tags.length).toBeLessThanOrEqual(4);
      const scores = tags.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }
    expect(labels(ranked, 0)[0]).toBe('neural architecture search');
  });
});

describe('on any text', () => {
  const word = fc.constantFrom(
    ...'neural networks Neural Architecture Search NAS (NAS) search-based pre-training pretraining pre training vision-language models language-model'.split(
      ' ',
    ),
    ...'quantization-aware the of and LLMs (LLMs) large language . , : $x$ \\emph{deep} learning learned FT-NAS <b> 🎉 é 网络 3D -'.split(
      ' ',
    ),
  );
  const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
  const papers = fc.array(
    fc.record({
      title: text,
      abstract: fc.option(text),
      keywords: fc.array(
        text.map((t) => t.slice(0, 20)),
        { maxLength: 2 },
      ),
    }),
    { maxLength: 5 },
  );
  const make = (rows: readonly { title: string; abstract: string | null; keywords: string[] }[]): Paper[] =>
    rows.map(({ title, abstract, keywords }) => makePaper(title, abstract, keywords));

  it('evidence slices to a form of its topic', () => {
    fc.assert(
      fc.property(papers, (rows) => {
        const list = make(rows);
        const { topics, paperTopics } = rankPhrases(list, smallResources, 20);
        for (const [index, tags] of paperTopics.entries()) {
          for (const { topic, score, evidence } of tags) {
            const forms = new Set(topics[topic]?.forms.map(key));
            expect(score).toBeGreaterThanOrEqual(0);
            expect(score).toBeLessThanOrEqual(1);
            expect(evidence.length).toBeGreaterThan(0);
            for (const span of evidence) expect(forms).toContain(key(slice(list[index] ?? makePaper(''), span)));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same on every run, and ids are distinct', () => {
    fc.assert(
      fc.property(papers, (rows) => {
        const once = extractTopics(make(rows), bundledResources);
        expect(extractTopics(make(rows), bundledResources)).toEqual(once);
        expect(new Set(once.topics.map(({ id }) => id)).size).toBe(once.topics.length);
      }),
      { numRuns: 5 },
    );
  });

  it('throws on no string', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 4 }), (strings) => {
        const list = strings.map((string) => makePaper(string, string, [string]));
        expect(extractTopics(list, smallResources).paperTopics.length).toBe(list.length);
      }),
      { numRuns: 60 },
    );
  });

  it('reads markup, other scripts and huge texts', () => {
    const list = [
      makePaper('<img src=x onerror=alert(1)>', '🎉'.repeat(50)),
      makePaper('Модели языка 语言模型', '这是一个很长的摘要'.repeat(200)),
      makePaper('Huge', 'neural architecture search of weight sharing '.repeat(20_000)),
      makePaper('Huge word', 'a'.repeat(1_000_000)),
      makePaper('Huge hyphens', 'a-'.repeat(300_000)),
    ];
    const result = extractTopics(list, smallResources);
    expect(labels(result, 2)).toContain('neural architecture search');
    for (const { label } of result.topics) expect(label).not.toMatch(/onerror|aaaa/);
  });
});
