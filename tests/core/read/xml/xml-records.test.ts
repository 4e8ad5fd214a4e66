import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CancelledError, noProgress } from '../../../../src/core/model/progress.ts';
import { RecordCollector } from '../../../../src/core/read/record-draft.ts';
import { walkXmlRecords } from '../../../../src/core/read/xml/xml-records.ts';
import { nodesAt, textAt, textOf } from '../../../../src/core/read/xml/xml-tree.ts';

function walk(text: string, progress = noProgress) {
  const collector = new RecordCollector('f');
  const records: { title: string | null; line: number; endLine: number; around: string }[] = [];
  const strays = walkXmlRecords(text, {
    names: ['rec'],
    collector,
    progress,
    visit: ({ node, line, endLine, ancestors }) => {
      records.push({ title: textAt(node, 't'), line, endLine, around: ancestors.map(({ name }) => name).join('/') });
      collector.add({ title: textAt(node, 't') ?? 'none' }, line, endLine);
    },
  });
  const { issues, blocks } = collector.finish('XML');
  const codes = issues.map(({ code }) => code).filter((code) => !code.startsWith('no-'));
  return { records, titles: records.map(({ title }) => title), strays, issues, codes, blocks };
}

const rec = (title: string): string => `<rec><t>${title}</t></rec>`;
const file = (...records: readonly string[]): string => `<?xml version="1.0"?>\n<all>\n${records.join('\n')}\n</all>\n`;

describe('records of XML', () => {
  it('come with their lines and the elements around them', () => {
    const { records, codes, strays } = walk(
      `<?xml version="1.0"?>\n<all><part\n a="1">\n<rec\n>\n<t>A</t></rec>\n${rec('B')}</part></all>`,
    );
    expect(records).toEqual([
      { title: 'A', line: 4, endLine: 6, around: 'all/part' },
      { title: 'B', line: 7, endLine: 7, around: 'all/part' },
    ]);
    expect([codes, strays]).toEqual([[], []]);
  });

  it.each([
    [
      'inline markup',
      'H<sub>2</sub>O and <m:math><m:mi>x</m:mi><m:annotation>\\x</m:annotation></m:math>',
      'H2O and x',
    ],
    ['wrappers', '\n <style>Effects</style>\n <style>of it</style>\n', 'Effects of it'],
    ['paragraphs', 'One.<p>Two.</p>', 'One. Two.'],
    ['math', 'of <tex-math>x^2</tex-math>', 'of $x^2$'],
    ['sections as written', '<![CDATA[A & <b> C]]>', 'A & <b> C'],
    ['known names of characters', 'M&uuml;ller&nbsp;&ndash; &amp;', 'Müller – &'],
    ['unknown names of characters', '&foo; &constructor; &__proto__;', '&foo; &constructor; &__proto__;'],
    ['comments', 'A<!-- <rec> -->B', 'AB'],
  ])('have %s as text', (_what, written, title) => {
    const { titles, codes } = walk(file(rec(written)));
    expect(titles).toEqual([title]);
    expect(codes).toEqual([]);
  });

  it.each([
    ['an ampersand', 'AT&T', 'AT&T'],
    ['an ampersand before a far semicolon', 'R&D; more', 'R&D; more'],
    ['a less-than mark', 'p < 0.05 & q <3', 'p < 0.05 & q <3'],
    ['unclosed tags of HTML', 'A<br>B <i>C', 'A<br>B <i>C'],
    ['a forbidden character', 'A\u0001B', 'AB'],
    ['a forbidden reference', 'A&#1;B&#x41;', 'ABA'],
  ])('are mended where %s stands bare', (_what, written, title) => {
    const { titles, codes } = walk(file(rec('before'), rec(written), rec('after')));
    expect(titles).toEqual(['before', title, 'after']);
    expect(codes.every((code) => code === 'xml-mended')).toBe(true);
  });

  it.each([
    ['a wrong end tag', '<rec><t>x</u></rec>'],
    ['no end', '<rec><t>x</t>'],
    ['half a start tag', '<rec><t a="x</t></rec>'],
    ['an unclosed section', '<rec><t><![CDATA[x</t></rec>'],
    ['an end tag of nothing', '<rec><t>x</t></v></rec>'],
  ])('with %s are named and skipped, the others kept', (_what, broken) => {
    const { records, issues, blocks } = walk(file(rec('before'), broken, rec('after')));
    expect(records.map(({ title, line, around }) => [title, line, around])).toEqual([
      ['before', 3, 'all'],
      ['after', 5, 'all'],
    ]);
    expect(issues.find(({ code }) => code === 'xml-error')).toMatchObject({ line: 4, endLine: 4 });
    expect(blocks).toBe(3);
  });

  it('are kept where the file is cut, and the cut is named', () => {
    expect(walk('<all>\n<rec><t>A</t></rec>\n')).toMatchObject({ titles: ['A'], codes: ['xml-cut'] });
    expect(walk('<all>\n<rec><t>A</t></rec>\n<rec><t>B')).toMatchObject({ titles: ['A'], codes: ['xml-error'] });
    const cut = walk('<all>\n<rec><t>A</t></rec>\n<rec><t>B</t>\n<u>and');
    expect(cut).toMatchObject({ titles: ['A', 'B'], codes: ['xml-cut'], blocks: 2 });
    expect(cut.records[1]).toMatchObject({ line: 3, endLine: 4, around: 'all' });
  });

  it('may stand without a root, in several roots and between other lines', () => {
    const text = `Some lines & words:\n${file(rec('A'))}a > b\n<?xml version="1.0"?>\n${rec('B')}\n${rec('C')} end\n`;
    const { titles, strays, codes } = walk(text);
    expect(titles).toEqual(['A', 'B', 'C']);
    expect(strays).toEqual([
      { line: 1, endLine: 1 },
      { line: 6, endLine: 6 },
      { line: 9, endLine: 9 },
    ]);
    expect(codes).toEqual([]);
  });

  it('do not expand entities that the document declares', () => {
    const bomb = '<!DOCTYPE all [\n<!ENTITY a "lol">\n<!ENTITY b "&a;&a;&a;">\n]>\n';
    const { titles, issues } = walk(`${bomb}<all>${rec('&b;')}</all>`);
    expect(titles).toEqual(['&b;']);
    expect(issues.find(({ code }) => code === 'xml-entities')).toMatchObject({ line: 2, severity: 'warning' });
  });

  it('are skipped where elements stand too deep, without end to the rest', () => {
    const deep = `<rec><t>${'<x>'.repeat(400)}${'</x>'.repeat(400)}</t></rec>`;
    const { titles, codes } = walk(file(rec('A'), deep, rec('B')));
    expect(titles).toEqual(['A', 'B']);
    expect(codes).toEqual(['xml-too-deep']);
    expect(walk(`${'<x>'.repeat(100_000)}${rec('A')}`).titles).toEqual(['A']);
  });

  it('may be large', () => {
    const many = `<rec>${'<a><b>x</b></a>'.repeat(20_000)}<t>${'word '.repeat(1_000_000)}</t></rec>`;
    const [record] = walk(many).records;
    expect(record?.title).toHaveLength(4_999_999);
  });

  it('stop where progress says so', () => {
    const stop = (): never => {
      throw new CancelledError();
    };
    expect(() => walk(file(rec('x'.repeat(300_000)), rec('y')), stop)).toThrow(CancelledError);
  });

  it('give back any text that is escaped, white space apart', () => {
    const escaped = (text: string): string => text.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 5 }), (texts) => {
        const { titles, codes } = walk(file(...texts.map((text) => rec(escaped(text)))));
        expect(codes).toEqual([]);
        expect(titles).toEqual(texts.map((text) => text.replace(/\s+/g, ' ').trim() || null));
      }),
    );
  });

  it('are never lost in silence, and never throw', () => {
    const bit = fc.constantFrom(
      '<rec>', '</rec>', '<rec/>', '<t>', '</t>', '<all>', '</all>', '<!--', '-->', '<![CDATA[', ']]>', '&', '&amp;', ';',
      '<', '>', '"', "<x a='", '/>', '<?xml ?>', '<!DOCTYPE a [', ']>', 'word', '\n', '\ud800', '\u0001', '<i>', '&#0;',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 40 }), (bits) => {
        const text = bits.join('');
        const { blocks, records } = walk(text);
        expect(blocks).toBeGreaterThanOrEqual(records.length);
        const after = walk(`${text}\n<rec><t>last</t></rec>`);
        // What stands open before it may hide it, but not in silence.
        expect(after.titles.includes('last') || after.blocks + after.issues.length + after.strays.length > 0).toBe(
          true,
        );
      }),
    );
  });
});

describe('an element', () => {
  it('is asked by paths', () => {
    const collector = new RecordCollector('f');
    const found: string[][] = [];
    walkXmlRecords('<rec><a><b>1</b><b/></a><p:a><b>2<c>3</c></b></p:a></rec>', {
      names: ['rec'],
      collector,
      progress: noProgress,
      visit: ({ node }) => found.push(nodesAt(node, 'a/b').map(textOf), [textAt(node, 'x', 'a/c', 'a/b') ?? '']),
    });
    expect(found).toEqual([['1', '', '23'], ['1']]);
  });
});
