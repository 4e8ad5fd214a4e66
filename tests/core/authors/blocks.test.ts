import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, compatiblePairs, idsConflict } from '../../../src/core/authors/blocks.ts';
import { compareGiven } from '../../../src/core/authors/compatible.ts';
import { collectForms } from '../../../src/core/authors/forms.ts';
import { paperWith } from '../../support/papers.ts';

const given = fc.constantFrom('J.', 'J. Y.', 'Jian', 'Jian-Yun', 'Jianyun', 'Jian Y.', 'Jin', 'Jun M.', 'Y.', '');
const mention = fc.record({ name: given.map((name) => `${name} Nie`), id: fc.constantFrom(null, 'a:1', 'a:2', 'b:1') });

describe('compatiblePairs', () => {
  it('gives the pairs that comparing all with all gives, in that order', () => {
    fc.assert(
      fc.property(fc.array(mention, { maxLength: 14 }), (authors) => {
        const forms = collectForms([paperWith({ title: 'Tea', authors })]);
        for (const block of blocksOf(forms)) {
          const all = block.flatMap((a, at) =>
            block.slice(at + 1).flatMap((b) => {
              const [formA, formB] = [forms[a], forms[b]];
              if (!formA || !formB || idsConflict(formA, formB)) return [];
              const kind = compareGiven(formA.given, formB.given);
              return kind === 'none' ? [] : [{ a, b, kind }];
            }),
          );
          expect(compatiblePairs(forms, block).pairs).toEqual(all);
        }
      }),
    );
  });
});

describe('collectForms', () => {
  it('takes an ORCID for the same wherever it is written', () => {
    const orcid = '0000-0002-1825-0097';
    const forms = collectForms([
      paperWith({ title: 'A', authors: [{ name: 'Mira Olsen', orcid }] }),
      paperWith({ title: 'B', authors: [{ name: 'M. Olsen', id: `orcid:${orcid}` }] }),
    ]);
    expect(forms).toHaveLength(1);
    expect(forms[0]).toMatchObject({ spelling: 'Mira Olsen', isSpelledOneWay: false });
  });
});
