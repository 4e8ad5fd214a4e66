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
    ['RIS', 'TY  - Journal Article\nTI  - Tea\nER  - '],
    ['Ovid', '<1>\nAuthor\n  Olsen M\n\nTitle\n  Tea'],
    ['Ovid', '\nScore\n  ***\nAccession Number\n  0001-2.\nAuthor\n  Olsen M'],
    ['Web of Science (tab-delimited)', 'PT\tAU\tTI\tPY\nJ\tOlsen, M\tTea\t2020'],
    ['VOSviewer (map)', 'id\tlabel\tx\ty\tcluster\n1\t"olsen, m"\t0.1\t0.2\t3'],
    ['VOSviewer (network)', '1\t2\t1\n1\t3\t2\n2\t3\t1\n'],
    ['YAML', 'papers:\n- title: Tea\n  authors: [Mira Olsen]'],
    ['a table (CSV or TSV)', 'Title,Authors,Year\nTea,"Olsen, M.",2020'],
    ['a table (CSV or TSV)', 'Authors;Title\nM. Olsen;Tea'],
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
    expect(nameForeignFormat('papers:\n- Mira Olsen, Piet Meer. Tea Houses. 2020')).toBeNull();
    expect(nameForeignFormat('Title\nAuthors\nTea Houses\nMira Olsen')).toBeNull();
  });
});
