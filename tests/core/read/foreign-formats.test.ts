import { describe, expect, it } from 'vitest';
import { nameForeignFormat } from '../../../src/core/read/foreign-formats.ts';
import { readSource } from '../../../src/core/read/read-source.ts';

describe('nameForeignFormat', () => {
  it.each([
    ['XML', '<?xml version="1.0"?>\n<a/>'],
    ['HTML', '<!DOCTYPE html><p>Tea'],
    ['a VOSviewer map file', 'id\tlabel\tx\ty\tcluster\n1\t"olsen, m"\t0.1\t0.2\t3'],
    ['a VOSviewer network file', '1\t2\t1\n1\t3\t2\n2\t3\t1\n'],
    ['YAML', 'papers:\n- title: Tea\n  authors: [Mira Olsen]'],
  ])('%s', (name, text) => {
    expect(nameForeignFormat(text)?.name).toBe(name);
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
