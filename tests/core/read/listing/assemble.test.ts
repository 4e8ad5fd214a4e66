import { describe, expect, it } from 'vitest';
import { NameLexicon } from '../../../../src/core/names/name-lexicon.ts';
import { assemble } from '../../../../src/core/read/listing/assemble.ts';
import { NO_BONUS } from '../../../../src/core/read/listing/boundary.ts';
import { bodiesAfter, gatherEvidence, pasteShape, shapeOf } from '../../../../src/core/read/listing/evidence.ts';
import { splitLines } from '../../../../src/core/read/listing/lines.ts';

describe('assemble', () => {
  it('doubts a record that took in a line which looks like an entry', () => {
    const { lines } = splitLines(
      'Tea House DetectionMira Olsen, Piet van der Meer\nPiet Meer, Ana Rosa, Tom Berg. Planning garden beds with search. Garden Letters, 2016.',
    );
    const shapes = lines.map((line) => shapeOf(line, pasteShape(lines)));
    const context = { lexicon: new NameLexicon(), bonus: NO_BONUS, bodies: bodiesAfter(shapes) };
    const { papers, doubtful } = assemble(gatherEvidence(shapes, context), ['header', 'body'], 'paste');
    expect(doubtful).toEqual([2]);
    expect(papers[0]?.confidence).toBeLessThan(0.9);
  });
});
