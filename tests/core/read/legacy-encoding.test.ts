import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/core/read/decode.ts';

const ascii = (text: string) => Array.from(text, (c) => c.charCodeAt(0));
const NAME = [0xcd, 0xf5, 0xd0, 0xa1, 0xc3, 0xf7];
const TITLE = [0xb2, 0xe2, 0xca, 0xd4];
/** `@article{k, author = {王小明}, title = {测试}}` in GB 18030. */
const GBK = Uint8Array.from([
  ...ascii('@article{k, author = {'),
  ...NAME,
  ...ascii('}, title = {'),
  ...TITLE,
  ...ascii('}}'),
]);
const latin = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));

describe('encodings from before Unicode', () => {
  it('reads Chinese in GB 18030 and says so', () => {
    const { text, issues } = decodeText(GBK, 'f');
    expect(text).toBe('@article{k, author = {王小明}, title = {测试}}');
    expect(issues[0]?.message).toContain('GB 18030');
  });

  it.each(['José Muñoz, Jürgen Groß, François Lévêque', 'Ærø Åse Øyvind: ÄÖÜ and ÉÈ', '“Quotes” – dashes'])(
    'reads %s as Windows-1252',
    (written) => {
      const bytes = latin(written.replace('“', '\u0093').replace('”', '\u0094').replace('–', '\u0096'));
      expect(decodeText(bytes, 'f').text).toBe(written);
    },
  );
});
