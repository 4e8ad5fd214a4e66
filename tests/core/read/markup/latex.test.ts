import { describe, expect, it } from 'vitest';
import { decodeLatex } from '../../../../src/core/read/markup/latex.ts';
import { texSource } from '../../../../src/core/read/bibtex/tex-source.ts';

describe('decodeLatex', () => {
  it.each([
    ['\\"o \\"{o} {\\"o} {\\"{o}} \\" o {\\" o}', 'ö ö ö ö ö ö'],
    ["\\'\\i \\'{\\i} {\\'\\i} {\\'{\\i}} \\v{c} \\v c \\c{C} {\\c s}", 'íí í í č č Ç ş'],
    ["\\'{\\^e} \\`{\\^{a}} \\d{s} \\b{d} \\k{a} \\r{u} \\H{o} \\u{g} \\t{oo}", 'ế ầ ṣ ḏ ą ů ő ğ o͡o'],
    ["\\'{es}ta \\.{I} \\={a} \\~{} \\^{}", 'ésta İ ā ~ ^'],
    ["K{\\i}l\\i\\c{c} \\O{}re {\\ae}on \\L\\o d\\'z Ragnhei{\\dh}ur", 'Kılıç Øre æon Łødź Ragnheiður'],
    ['a\\textendash b, a\\textendash{}b, 5\\,\\textmu m, \\textregistered{} \\copyright', 'a– b, a–b, 5 µm, ® ©'],
    ['$\\alpha$ \\alpha-helix \\textbeta', '$\\alpha$ α-helix β'],
    ['\\{a\\} \\_ \\# \\% \\& \\$ \\\\ x \\- y', '{a} _ # % & $   x  y'],
    ['\\textit{a {\\bf b} c} \\textsuperscript{2} \\mycommand{d} {\\sc e}', 'a b c 2 d e'],
    ['\\url{http://x.org/~a\\_b%20} \\href{http://x.org/{a}}{text} \\textcolor{red}{r}', 'http://x.org/~a_b%20 text r'],
    ['$a{b}\\\\$ and \\(x_1\\) at \\$5 and \\$6', '$a{b}\\\\$ and $x_1$ at $5 and $6'],
    ['a } b { c {d}', 'a } b { c d'],
    ['\\frac{1}{2} \\ldots{} \\dots and \\unknown stays', '1/2 … … and \\unknown stays'],
    ['C:\\data\\x \\d{3} \\"hello\\"', 'C:\\data\\x \\d3 \\"hello\\"'],
    ["``a'' `b'", "“a” `b'"],
  ])('%s', (written, plain) => {
    expect(decodeLatex(written)).toBe(plain);
  });

  it('does not follow depth into recursion', () => {
    const depth = 100_000;
    expect(decodeLatex(`${'{'.repeat(depth)}a${'}'.repeat(depth)}`)).toBe('a');
    expect(decodeLatex('\\emph{'.repeat(depth))).toBe('{'.repeat(depth));
  });
});

describe('texSource', () => {
  it.each([
    ['J.~Tea -- and---more ----', 'J. Tea – and—more ----'],
    ['about ~5 \\~n a$x~--y$~b', 'about ~5 \\~n a$x~--y$ b'],
    ['$5 and 6~7', '$5 and 6 7'],
  ])('%s', (written, expected) => {
    expect(texSource(written)).toBe(expected);
  });
});
