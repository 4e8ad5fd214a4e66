import { describe, expect, it } from 'vitest';
import { Dice } from '../../../scripts/fuzz/dice.ts';
import { fault } from '../../../scripts/fuzz/fault.ts';
import type { FuzzInput } from '../../../scripts/fuzz/input.ts';
import { mutateJson } from '../../../scripts/fuzz/json-mutator.ts';
import { judgeCase } from '../../../scripts/fuzz/judge.ts';
import { minimise } from '../../../scripts/fuzz/minimise.ts';
import { checkReading } from '../../../scripts/fuzz/reading-checks.ts';
import type { Target } from '../../../scripts/fuzz/targets.ts';
import { readSource } from '../../../src/core/read/read-source.ts';

const target = (run: Target['run']): Target => ({ id: 'test', seeds: 'names', takes: 'text', weight: 1, run });

describe('judgeCase', () => {
  it('finds what is thrown, what is wrong, and nothing else', () => {
    const thrower = target(() => {
      throw new TypeError('no');
    });
    expect(judgeCase(thrower, 'x').finding?.kind).toBe('throw');
    expect(
      judgeCase(
        target(() => fault('it holds', 'it did not')),
        'x',
      ).finding,
    ).toEqual({
      kind: 'fault',
      rule: 'it holds',
      detail: 'it did not',
    });
    expect(
      judgeCase(
        target(() => null),
        'x',
      ).finding,
    ).toBeNull();
  });

  it('finds keys added to built-in objects, and takes them away', () => {
    const builtIn: object = Object.prototype;
    const polluter = target(() => {
      Object.defineProperty(builtIn, 'polluted', { value: 1, configurable: true });
      return null;
    });
    expect(judgeCase(polluter, 'x').finding).toMatchObject({ kind: 'pollution', detail: 'polluted' });
    expect('polluted' in {}).toBe(false);
  });
});

describe('minimise', () => {
  const holds = (input: FuzzInput): Promise<boolean> =>
    Promise.resolve(typeof input === 'string' && /a.*z/.test(input));

  it('leaves what the trouble needs', async () => {
    expect(await minimise('the garden is a maze of hedges', holds, 400)).toBe('az');
  });

  it('takes parts of bytes away too, and stops at its budget', async () => {
    const has7 = (input: FuzzInput): Promise<boolean> =>
      Promise.resolve(typeof input !== 'string' && input.includes(7));
    expect(await minimise(Uint8Array.from([1, 2, 7, 4, 5]), has7, 100)).toEqual(Uint8Array.from([7]));
    expect(await minimise('aaaaz', holds, 0)).toBe('aaaaz');
  });
});

describe('mutateJson', () => {
  it('gives other JSON, with keys that objects have by nature as keys of their own', () => {
    const texts = Array.from({ length: 200 }, (_, seed) =>
      mutateJson('{"title":"Tea","authors":["Ada"]}', new Dice(seed)),
    );
    expect(new Set(texts).size).toBeGreaterThan(40);
    expect(texts.every((text) => JSON.parse(text) !== undefined)).toBe(true);
    expect(texts.some((text) => text.includes('"__proto__":'))).toBe(true);
  });

  it('leaves text without JSON as it is', () => {
    expect(mutateJson('Tea\nMilk', new Dice(1))).toBe('Tea\nMilk');
  });
});

describe('checkReading', () => {
  const text = '{"title":"Tea Houses","authors":["Ada Moor"],"year":2020}\n{"title":"Milk","authors":["Bram Stone"]}';
  const result = readSource({ file: 'f', text });
  const [paper] = result.papers;
  const check = (changed: object): string | undefined => checkReading({ ...result, ...changed }, text, 'f', true)?.rule;
  const withPaper = (changed: object): string | undefined =>
    check({ papers: paper ? [{ ...paper, ...changed }, ...result.papers.slice(1)] : [] });

  it('passes what is right', () => {
    expect(check({})).toBeUndefined();
  });

  it('finds each thing that is wrong', () => {
    expect(withPaper({ confidence: 1.5 })).toMatch(/confidence/);
    expect(withPaper({ id: 'x' })).toMatch(/id is well formed/);
    expect(withPaper({ source: { file: 'f', line: 1, endLine: 9 } })).toMatch(/lines of a record/);
    expect(withPaper({ source: { file: 'g', line: 1, endLine: 1 } })).toMatch(/names its file/);
    expect(withPaper({ year: 2021 })).toMatch(/year is that of the date/);
    expect(check({ papers: result.papers.slice(1), issues: [] })).toMatch(/block without record/);
    expect(check({ papers: [], issues: [], blocks: 0 })).toMatch(/reading nothing/);
    expect(check({ papers: result.papers.slice(1), issues: [], blocks: 1 })).toMatch(/every line/);
    expect(check({ papers: paper ? [paper, { ...paper, title: 'Other' }] : [] })).toMatch(/unique at its place/);
    expect(check({ heads: [] })).toMatch(/head for every record/);
    expect(check({ unused: [2, 1] })).toMatch(/unused lines/);
    expect(
      check({ issues: [{ code: 'A b', severity: 'info', message: 'm', file: 'f', line: 1, endLine: 1 }] }),
    ).toMatch(/kebab-case/);
  });
});
