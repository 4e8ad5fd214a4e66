import { describe, expect, it } from 'vitest';
import { peelCut, segmentNames, splitNameList } from '../../../src/core/names/name-list.ts';

describe('splitNameList', () => {
  it.each([
    ['Mira Olsen, Piet Meer and Ana Rosa', ['Mira Olsen', 'Piet Meer', 'Ana Rosa'], false],
    ['Olsen, M., Meer, P., & Rosa, A.', ['Olsen, M.', 'Meer, P.', 'Rosa, A.'], false],
    ['Olsen, Mira; Meer, Piet', ['Olsen, Mira', 'Meer, Piet'], false],
    ['Olsen, Mira and Meer, Piet', ['Olsen, Mira', 'Meer, Piet'], false],
    ['Olsen M, Meer P, Rosa AB', ['Olsen M', 'Meer P', 'Rosa AB'], false],
    ['Mira Olsen, Jr., Piet Meer', ['Mira Olsen, Jr.', 'Piet Meer'], false],
    ['Mira Olsen1,2, Piet Meer3*', ['Mira Olsen', 'Piet Meer'], false],
    ['Mira Olsen, ..., Ana Rosa', ['Mira Olsen', 'Ana Rosa'], true],
    ['王小明，李雷、韩梅 等', ['王小明', '李雷', '韩梅'], true],
  ])('divides %s', (text, names, isCut) => {
    expect(splitNameList(text)).toEqual({ names, isCut });
  });
});

describe('peelCut', () => {
  it.each(['et al.', 'et al', 'and others', '...', '…', '+3 authors', '+12', 'and 4 others', '& 2 more'])(
    'sees %s',
    (mark) => {
      expect(peelCut(`Mira Olsen, Piet Meer ${mark}`)).toEqual({ text: 'Mira Olsen, Piet Meer', isCut: true });
    },
  );

  it('leaves whole lists alone', () => {
    expect(peelCut('Mira Olsen and Pal Others')).toEqual({ text: 'Mira Olsen and Pal Others', isCut: false });
  });
});

describe('segmentNames', () => {
  it('gives spans of the text', () => {
    const text = 'Cats, Dogs and BirdsMira Olsen, P. Meer';
    const pieces = segmentNames(text).map(({ start, end }) => text.slice(start, end));
    expect(pieces).toEqual(['Cats', 'Dogs', 'BirdsMira Olsen', 'P. Meer']);
  });
});
