import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../src/core/read/read-source.ts';
import { unzipInput } from '../../../src/core/read/unzip.ts';

const LIST = strToU8('{"title":"Tea","authors":["Mira Olsen"]}\n{"title":"Milk","authors":["Piet Meer"]}');
const zipped = (files: Record<string, Uint8Array>) => unzipInput({ file: 'lists.zip', bytes: zipSync(files) });

describe('a zip archive', () => {
  it('gives its files in order of their names, without hidden and empty ones', () => {
    const files = {
      'b/more.jsonl': LIST,
      'a.txt': LIST,
      '__MACOSX/a.txt': LIST,
      '.DS_Store': LIST,
      'none.txt': strToU8(''),
    };
    expect(zipped(files)).toEqual([
      { file: 'lists.zip/a.txt', bytes: LIST },
      { file: 'lists.zip/b/more.jsonl', bytes: LIST },
    ]);
  });

  it.each([
    ['an office document', zipSync({ '[Content_Types].xml': LIST, 'word/document.xml': LIST }), 'office document'],
    ['a damaged archive', zipSync({ 'a.txt': LIST }).subarray(0, 40), 'damaged'],
    ['a bomb', zipSync({ 'a.txt': new Uint8Array(40_000_000) }), 'unpacks suspiciously far'],
    ['an archive of nothing', zipSync({ 'empty/': new Uint8Array(0) }), 'without files'],
    [
      'an archive of very many files',
      zipSync(Object.fromEntries(Array.from({ length: 2001 }, (_file, i) => [`${i}.txt`, LIST]))),
      'too many files',
    ],
  ])('%s stays as it is, and the reader says what it is', (_, bytes, word) => {
    const input = { file: 'lists.zip', bytes };
    expect(unzipInput(input)).toEqual([input]);
    const { papers, issues } = readSource(input);
    expect(papers).toEqual([]);
    expect(issues.map(({ severity }) => severity)).toContain('error');
    expect(issues[0]?.message).toContain(word);
  });

  it('in a zip archive is not unpacked, and the reader says so', () => {
    const inside = zipped({ 'inner.zip': zipSync({ 'a.txt': LIST }) });
    const said = inside.flatMap((input) => readSource(input).issues.map(({ message }) => message));
    expect(said).toEqual([expect.stringContaining('a zip archive inside a zip archive')]);
  });

  it('is not looked for in text', () => {
    expect(unzipInput({ file: 'f', text: 'PK\u0003\u0004' })).toHaveLength(1);
  });
});
