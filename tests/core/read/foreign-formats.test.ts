import { describe, expect, it } from 'vitest';
import { nameForeignFormat } from '../../../src/core/read/foreign-formats.ts';
import { readSource } from '../../../src/core/read/read-source.ts';

describe('nameForeignFormat', () => {
  it.each([
    ['BibTeX', '% mine\n@article{olsen2020,\n  title = {Tea}\n}'],
    ['RIS', 'TY  - JOUR\nTI  - Tea\nER  - '],
    ['PubMed (nbib)', '\nPMID- 123\nTI  - Tea'],
    ['EndNote (enw)', '%0 Journal Article\n%T Tea'],
    ['Web of Science', 'FN Clarivate Analytics Web of Science\nVR 1.0\nPT J'],
    ['XML', '<?xml version="1.0"?>\n<a/>'],
    ['HTML', '<!DOCTYPE html><p>Tea'],
    ['a table (CSV or TSV)', '"Authors","Title","Year","DOI"\n"M. Olsen","Tea",2020,""'],
  ])('%s', (name, text) => {
    expect(nameForeignFormat(text)).toBe(name);
    const { papers, issues } = readSource({ file: 'f', text });
    expect(papers).toEqual([]);
    expect(issues.map((issue) => issue.code)).toEqual(['unknown-format']);
    expect(issues[0]?.message).toContain(name);
  });

  it('leaves listings alone', () => {
    expect(nameForeignFormat('Tea HousesMira Olsen et al.\nmail me @home (now)\nTitle: Tea, Authors, Year')).toBeNull();
  });
});
