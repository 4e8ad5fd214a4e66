import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlText } from '../../../src/core/view/html-text.ts';

describe('htmlText', () => {
  it.each([
    ['What is <b>said</b>', 'What is said'],
    [
      '<table><tr><td>Papers:</td><td>12</td></tr><tr><td>Years:</td><td>2&nbsp;&amp;&nbsp;3</td></tr></table>',
      'Papers: 12\nYears: 2 & 3',
    ],
    ['one<br>two<script>alert(1)</script>', 'one\ntwo'],
    ['a < b and b > c', 'a < b and b > c'],
    ['R&amp;D', 'R&amp;D'],
  ])('reads %s', (html, text) => {
    expect(htmlText(html)).toBe(text);
  });

  it('leaves no tag', () => {
    const piece = fc.constantFrom('<b>', '</b>', '<br/>', '<', '>', 'x', '&lt;', '<a href="#">', '\n', ' ');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.filter((each) => each !== '&lt;').join('');
        // Of two tags in one another, what is left may look like a third.
        expect(htmlText(text)).not.toMatch(/<\/?(?:a|b|br)\b[^<>]*>/i);
      }),
    );
  });
});
