import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../src/core/read/markup/plain-text.ts';

describe('plainText', () => {
  it.each([
    [' Garden : plans ', 'Garden : plans'],
    ['a \\emph{garden plan} of \\textbf{trees}', 'a garden plan of trees'],
    ['{\\it tea} and {\\em milk}', 'tea and milk'],
    ["``warm-start'' gardens", '“warm-start” gardens'],
    ['\\\'Eva Mu\\~noz, G\\"{o}del, {\\c{C}}elik, {\\o}rsted, Stra\\ss e', 'Éva Muñoz, Gödel, Çelik, ørsted, Straße'],
    ['grows by 5\\% \\& more', 'grows by 5% & more'],
    ['H<sub>2</sub>O &amp; <i>tea</i>', 'H2O & tea'],
    ['at $8\\times 7$ beds, \\emph{or} $\\frac{1}{2}$', 'at $8\\times 7$ beds, or $\\frac{1}{2}$'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['{BERT} for {Tea}', 'BERT for Tea'],
    ['{\\textless}p{\\textgreater}Hi{\\textless}/p{\\textgreater}', 'Hi'],
    ['{\\textless}i{\\textgreater}E. coli{\\textless}/i{\\textgreater} at 5 {\\textless} 6', 'E. coli at 5 < 6'],
    ['&lt;b&gt;x&lt;/b&gt; and y', 'x and y'],
    ['<ul><li>tea</li></ul>', 'tea'],
    ['a &lt; b &gt; c', 'a < b > c'],
  ])('%s', (written, plain) => {
    expect(plainText(written)).toBe(plain);
    expect(plainText(plain)).toBe(plain);
  });

  it('leaves out characters that no text has, and keeps pairs of surrogates', () => {
    expect(plainText('a\u0000b \ud800c \u{1f600}\u0007')).toBe('ab c \u{1f600}');
  });

  it('is linear on hostile text', () => {
    for (const unit of ['{', '}', '$', '\\', '<p ', '`', '&#1', "\\'{"]) {
      expect(plainText(unit.repeat(20_000)).length).toBeLessThanOrEqual(unit.length * 20_000);
    }
  });
});
