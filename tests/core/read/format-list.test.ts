import { describe, expect, it } from 'vitest';
import { FORMAT_NOTES } from '../../../src/core/read/format-list.ts';
import { readSource } from '../../../src/core/read/read-source.ts';
import { chooseReader, READERS } from '../../../src/core/read/registry.ts';

describe('the list of formats', () => {
  it('names every reader once', () => {
    const named = FORMAT_NOTES.flatMap(({ readers }) => readers);
    expect([...named].sort()).toEqual(READERS.map(({ id }) => id).sort());
  });

  it.each(FORMAT_NOTES.map((note) => [note.label, note] as const))('has a sample of %s that is read', (_, note) => {
    expect(note.readers).toContain(chooseReader(note.sample)?.id);
    const { papers, issues } = readSource({ file: 'sample', text: note.sample });
    expect(papers.length).toBeGreaterThan(0);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
