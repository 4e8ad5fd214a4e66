import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browserMemory } from '../../src/app/panels/review/columns-memory.ts';
import { ReviewWork, type ReviewReader } from '../../src/app/panels/review/review-work.ts';
import { reviewSources } from '../../src/core/read/review/review.ts';
import { placeOf } from '../../src/core/view/review-words.ts';

const TABLE = `Name of work,Who,When,Remark
"A note on stable clusters of garden graphs","Wei Zhang; Jean Dubois",2025,tea
"Communities that overlap and how to tell them","Sara Ahmed",2022,milk
"Kettles as networks of small rooms","Tom Berg; Li Wei",2020,tea`;
const LINES = '{"title":"Tea","authors":["Ana Rosa"]}\n{"title":"Milk","authors":["Bo Lind"]}';
const MAPPING = { title: [0], authors: [1], year: [2], keywords: [3] };
const source = (file: string, text = TABLE) => ({ file, text });

async function open(...sources: readonly ReturnType<typeof source>[]) {
  const review = vi.fn<ReviewReader['review']>((given, decisions, progress) =>
    Promise.resolve(reviewSources(given, decisions, { existing: [], progress })),
  );
  const work = new ReviewWork({ name: 'Lists', sources }, { review, cancel: () => undefined }, browserMemory);
  const settled = () => vi.waitFor(() => expect(work.store.getState().working).toBeNull());
  work.start();
  await settled();
  const isDecided = () => work.store.getState().review?.sources.map(({ columns }) => columns?.isDecided ?? null);
  return { work, review, settled, isDecided };
}

beforeEach(() => localStorage.clear());

describe('columns that were set', () => {
  it('are set again in all tables of these columns, by one reading', async () => {
    const first = await open(source('a.csv'));
    expect(first.isDecided()).toEqual([false]);
    first.work.mapColumns('a.csv', MAPPING);
    await first.settled();
    expect(first.isDecided()).toEqual([true]);

    const second = await open(source('b.csv'), source('list.jsonl', LINES), source('c.csv'));
    await second.settled();
    expect(second.isDecided()).toEqual([true, null, true]);
    expect(second.review).toHaveBeenCalledTimes(2);
    expect(second.work.store.getState().message).toBe('Columns read as you set them before.');
    second.work.undo();
    await second.settled();
    expect(second.isDecided()).toEqual([false, null, false]);
  });

  it('are forgotten where they are taken back', async () => {
    const first = await open(source('a.csv'));
    first.work.mapColumns('a.csv', MAPPING);
    await first.settled();
    first.work.undo();
    await first.settled();
    expect((await open(source('a.csv'))).isDecided()).toEqual([false]);
  });

  it('leave what was chosen of other sources', async () => {
    const { work, settled } = await open(source('a.csv'), source('list.jsonl', LINES));
    const records = work.store.getState().review?.records ?? [];
    for (const record of records) work.toggle(record);
    work.mapColumns('a.csv', MAPPING);
    await settled();
    const others = records.filter(({ ref }) => ref.file === 'list.jsonl').map((record) => [placeOf(record), false]);
    expect([...work.store.getState().choices.takes]).toEqual(others);
  });

  it.each(['nonsense', '{}', '[null]', '[["Name of work\\tWho\\tWhen\\tRemark", {"title": "first"}]]'])(
    'are none where the browser keeps %s',
    async (kept) => {
      localStorage.setItem('coterie.columns', kept);
      const { isDecided, work } = await open(source('a.csv'));
      expect([isDecided(), work.store.getState().failure]).toEqual([[false], null]);
    },
  );
});
