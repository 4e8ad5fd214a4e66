import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitTitle } from '../../../src/core/view/paper-title.ts';

describe('splitTitle', () => {
  it('sets the name before the colon apart', () => {
    expect(splitTitle('ViDiT-Q: Quantization of Transformers')).toEqual({
      name: 'ViDiT-Q',
      rest: ' Quantization of Transformers',
    });
    expect(splitTitle('Ada3D : Adaptive Inference').name).toBe('Ada3D');
  });

  it('leaves titles without a short name whole', () => {
    const long = 'Towards Accurate and Efficient Training of Networks in Practice: A Study';
    for (const title of [long, 'Attention', 'Ratios of 3:1 in practice', '']) {
      expect(splitTitle(title)).toEqual({ name: '', rest: title });
    }
  });

  it('loses nothing but the colon', () => {
    const squeeze = (text: string): string => text.replace(/[\s:]/g, '');
    fc.assert(
      fc.property(fc.string(), (title) => {
        const { name, rest } = splitTitle(title);
        expect(squeeze(name + rest)).toBe(squeeze(title));
      }),
    );
  });
});
