import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../src/core/model/document.ts';
import type { Paper } from '../../../../src/core/model/paper.ts';
import { reviewSources, type Review } from '../../../../src/core/read/review/review.ts';
import { boundaryPlaces, moveBoundary } from '../../../../src/core/read/review/move-boundary.ts';
import { SKIPPED } from '../../../../src/core/read/review/review-lines.ts';
import { countTaken, isTaken, placeOf, reviewCounts } from '../../../../src/core/view/review-words.ts';
import { MOST_CHARACTERS, MOST_LINES } from '../../../../src/core/read/review/review-lines.ts';

const PASTE = [
  'Watering Gardens with RobotsMira Olsen, Piet Meer, Ana Sol et al.',
  'Robots water gardens in summer. We measure how much they use. The gardens stay green.',
  'Load more',
  '',
  'Night Trains in the RainPiet Meer, Ana Sol',
  'Watering Gardens with RobotsMira Olsen, Piet Meer, Ana Sol et al.',
].join('\n');

const review = (text = PASTE, decisions: readonly Decision[] = [], existing: readonly Paper[] = []): Review =>
  reviewSources([{ file: 'paste', text }], decisions, { existing });
const find = (from: Review, title: string) => from.records.find(({ paper }) => paper.title.startsWith(title));

describe('reviewSources', () => {
  it('says of every record what it is and where it stands', () => {
    const { records, sources } = review();
    expect(records.map(({ paper }) => paper.title)).toEqual([
      'Watering Gardens with Robots',
      'Night Trains in the Rain',
      'Watering Gardens with Robots',
    ]);
    expect(records.map(({ status }) => status)).toEqual(['read', 'read', 'in-list']);
    expect(records[2]?.reasons[0]).toBe(
      'Same paper as on line 1 (the same title, near years and a name in common); kept once',
    );
    expect(sources[0]).toMatchObject({ file: 'paste', format: 'pasted list', total: 6 });
    expect(sources[0]?.owners[0]).toBe(0);
    expect(sources[0]?.owners[4]).toBe(1);
  });

  it('takes and leaves each record by itself, also where all stand on one line', () => {
    const list = [{ title: 'Rain on Stone' }, { title: 'Slow Rivers' }];
    const read = review(JSON.stringify(list));
    const takes = new Map(read.records.slice(1).map((record) => [placeOf(record), false]));
    expect(read.records.map((record) => isTaken(record, takes))).toEqual([true, false]);
    expect(countTaken(read, takes)).toMatchObject({ papers: 1, fresh: 1, read: 2 });
    expect(reviewCounts(read, countTaken(read, takes))[0]).toMatchObject({ count: 2, label: 'papers read, 1 taken' });
  });

  it('knows papers that the map has, and who is new', () => {
    const known = review()
      .records.slice(1, 2)
      .map(({ paper }) => paper);
    const next = review(PASTE, [], known);
    expect(find(next, 'Night Trains')).toMatchObject({ status: 'in-list', newPeople: [] });
    expect(find(next, 'Watering')?.newPeople).toHaveLength(1);
    expect(new Set(review().records.flatMap(({ newPeople }) => newPeople)).size).toBe(3);
  });

  it('says what a record makes with its copies, those left out that were skipped', () => {
    const sources = [
      { file: 'a.jsonl', text: '{"title": "Rain on Stone", "authors": ["Ada Berg"]}' },
      { file: 'b.jsonl', text: '{"title": "Rain on Stone", "authors": ["Ada Berg"], "venue": "Tea"}' },
    ];
    const read = (decisions: readonly Decision[]) => reviewSources(sources, decisions, { existing: [] }).records;
    const [first, copy] = read([]);
    const from = { file: 'b.jsonl', line: 1, endLine: 1 };
    expect(first?.joined).toMatchObject({ venue: 'Tea', fieldSources: [{ field: 'venue', from }] });
    expect(copy?.joined).toBe(first?.joined);
    if (!copy) return;
    expect(read([{ kind: 'skip-record', record: copy.ref }]).map(({ joined }) => joined)).toEqual([null, null]);
    expect(review().records[1]?.joined).toBeNull();
  });

  it('shows where title and names were divided, and divides elsewhere', () => {
    const head = find(review(), 'Night Trains')?.head;
    expect(head).toMatchObject({ text: 'Night Trains in the RainPiet Meer, Ana Sol', isCut: false });
    if (!head) return;
    expect(moveBoundary(head, head.at)).toEqual({
      title: 'Night Trains in the Rain',
      authors: ['Piet Meer', 'Ana Sol'],
      authorsTruncated: false,
    });
    expect(moveBoundary(head, 0)).toMatchObject({
      title: '',
      authors: ['Night Trains in the RainPiet Meer', 'Ana Sol'],
    });
    expect(moveBoundary(head, 999)).toMatchObject({ title: head.text, authors: [] });
    expect(boundaryPlaces(head.text)).toContain(head.at);
  });

  it('names the place of a lone glued record', () => {
    const labelled =
      'Slow Rivers\nMira Olsen, Piet Meer\n\nStill Lakes\nAna Sol, Mira Olsen\n\nNight Trains in the RainPiet Meer, Ana Sol';
    expect(find(review(labelled), 'Night Trains')?.reasons).toContain('Title and names were glued; split at Rain|Piet');
  });

  it('doubts a year with a question mark until it is corrected', () => {
    const text =
      'Title: Slow Rivers\nAuthors: Bo Chen\nDate: 2024?\n\nTitle: Night Trains\nAuthors: Ada Berg\nDate: 2023';
    const slow = find(review(text), 'Slow');
    expect(slow).toMatchObject({ status: 'check', reasons: ['The year has a question mark (2024?)'] });
    expect(find(review(text), 'Night')?.status).toBe('read');
    if (!slow) return;
    const after = review(text, [{ kind: 'correct-record', record: slow.ref, fields: { year: 2025 } }]);
    expect(find(after, 'Slow')).toMatchObject({ status: 'read', isCorrected: true, isSkipped: false });
    expect(find(after, 'Slow')?.paper).toMatchObject({ year: 2025, confidence: 1 });
    expect(find(after, 'Slow')?.asRead.year).toBe(2024);
    const skipped = review(text, [{ kind: 'skip-record', record: slow.ref }]);
    expect(find(skipped, 'Slow')).toMatchObject({ isSkipped: true, newPeople: [] });
  });

  it('asks whose list it is where all lists without the name are cut', () => {
    const of = (i: number, names: string): string =>
      JSON.stringify({ title: `Paper number ${i}`, authors: names.split(',') });
    const text = [1, 2, 3, 4].map((i) => of(i, `Ada Berg,Bo Chen ${'ABCD'.charAt(i)}`)).join('\n');
    const { owner } = review(`${text}\n${of(5, 'Cy Dahl,et al.')}\n${of(6, 'Di Eco,et al.')}`);
    expect(owner).toMatchObject({ name: 'Ada Berg', named: 4, papers: 6, cut: 2 });
    expect(review(text).owner).toBeNull();
  });

  it('says what is wrong where nothing is read, and shows the text', () => {
    const { records, issues, sources } = review('<!doctype html><p>A page</p>');
    expect(records).toEqual([]);
    expect(issues[0]?.code).toBe('unknown-format');
    expect(sources[0]).toMatchObject({ total: 1, skipped: 1 });
    expect(review('').sources[0]?.total).toBe(0);
  });

  it('shows no more lines and characters than are looked at', () => {
    const text = Array.from({ length: MOST_LINES + 5 }, (_, i) => JSON.stringify({ title: `T ${i}` })).join('\n');
    const [source] = review(text).sources;
    expect(source?.lines).toHaveLength(MOST_LINES);
    expect(source?.total).toBe(MOST_LINES + 5);
    expect(review(`{"title":"${'l'.repeat(900)}"}\n{"title":"b"}`).sources[0]?.lines[0]).toHaveLength(
      MOST_CHARACTERS + 1,
    );
  });

  it('gives every line to one record or to none', () => {
    const line = fc.oneof(
      fc.constantFrom(...PASTE.split('\n'), '', '7.6CVJul 17, 2023', '© 2025 Terms', '{"title":"x"}'),
      fc.string({ maxLength: 60 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const { sources, records } = review(lines.join('\n'));
        const [source] = sources;
        if (!source) return false;
        let skipped = 0;
        source.lines.forEach((text, i) => {
          if (source.owners[i] === SKIPPED && /\S/.test(text)) skipped += 1;
        });
        const isInside = source.lines.map((_, i) => {
          const span = records[source.owners[i] ?? SKIPPED]?.asRead.source;
          return span === undefined ? source.owners[i] === SKIPPED : span.line <= i + 1 && i + 1 <= span.endLine;
        });
        expect(isInside).not.toContain(false);
        expect(skipped).toBe(source.skipped);
        expect(source.owners).toHaveLength(source.lines.length);
        records.forEach(({ asRead }, i) => expect(source.owners[asRead.source.line - 1]).toBe(i));
        return true;
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});

describe('moveBoundary', () => {
  const letters = (text: string): string => text.replace(/[^\p{L}]/gu, '');

  it('keeps all letters wherever it stands', () => {
    const word = fc.constantFrom('Rain', 'Slow', 'rivers', 'Piet', 'Meer,', 'Ana', 'Sol;', 'X.', '- ', 'of');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.boolean(), fc.nat(90), (words, isGlued, at) => {
        const text = words.join(isGlued ? '' : ' ');
        const { title, authors } = moveBoundary({ text, at: 0, isCut: false }, at);
        expect(letters(title + authors.join(''))).toBe(letters(text));
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('knows that a list is cut', () => {
    expect(moveBoundary({ text: 'Rain by night - Ada Berg, ...', at: 0, isCut: false }, 16)).toEqual({
      title: 'Rain by night',
      authors: ['Ada Berg'],
      authorsTruncated: true,
    });
    expect(moveBoundary({ text: 'RainAda Berg', at: 4, isCut: true }, 4).authorsTruncated).toBe(true);
  });
});
