import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isNetworkInput, sortInputs } from '../../../src/core/network/detect.ts';
import { EDGES, GEXF, MAP_FILE, NETWORK_FILE } from '../../support/networks.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const LIST = '{"title": "Drawing Gardens", "authors": ["Mira Olsen"], "year": 2024}\n';

describe('isNetworkInput', () => {
  it.each([
    ['GEXF', GEXF],
    ['a map file', MAP_FILE],
    ['a network file', NETWORK_FILE],
    ['an edge list', EDGES],
  ])('tells %s, as text, bytes and gzip', (_, text) => {
    expect(isNetworkInput({ file: 'a', text })).toBe(true);
    expect(isNetworkInput({ file: 'a', bytes: bytes(text) })).toBe(true);
    expect(isNetworkInput({ file: 'a', bytes: gzipSync(bytes(text)) })).toBe(true);
  });

  it('looks at the beginning of long ones, and is not told otherwise by the cut', () => {
    const long = `${GEXF.replace('</nodes>', '')}${'<node id="x"/>\n'.repeat(120_000)}`;
    expect(isNetworkInput({ file: 'a', bytes: bytes(long) })).toBe(true);
    expect(isNetworkInput({ file: 'a', bytes: bytes(LIST.repeat(40_000)) })).toBe(false);
    const rows = Array.from({ length: 150_000 }, (_, i) => `${i % 9000}\t${(i * 7) % 9000}\t1`).join('\n');
    expect(isNetworkInput({ file: 'a', text: rows })).toBe(true);
  });

  it('parts maps and lists', () => {
    const [map, list] = [
      { file: 'map.gexf', text: GEXF },
      { file: 'list.jsonl', text: LIST },
    ];
    expect(sortInputs([list, map])).toEqual({ networks: [map], lists: [list] });
  });
});
