import { describe, expect, it } from 'vitest';
import { mix } from '../../../src/core/figure/colour.ts';

describe('mix', () => {
  it('lays a colour over another', () => {
    expect(mix('#ff0000', '#ffffff', 0.5)).toBe('#ff8080');
    expect(mix('#000', '#fff', 0.25)).toBe('#bfbfbf');
    expect(mix('#102030', '#ffffff', 0)).toBe('#ffffff');
  });

  it('leaves what it cannot read, and what is whole', () => {
    expect(mix('rgb(1 2 3)', '#fff', 0.5)).toBe('rgb(1 2 3)');
    expect(mix('#123456', 'white', 0.5)).toBe('#123456');
    expect(mix('#123456', '#fff', 1)).toBe('#123456');
  });
});
