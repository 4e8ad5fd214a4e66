/** The view in the address: `#list=…&lens=people&by=circles&at=author:…&camera=x,y,zoom`. Unknown parts are ignored. */
import type { NodeKey } from '../../core/model/ids.ts';
import type { Camera, Navigation, Selection } from './navigation.ts';

export interface Address {
  readonly list: string | null;
  readonly navigation: Navigation;
}

function readSelection(params: URLSearchParams): Selection | null {
  const key = params.get('at');
  if (key && /^(author|paper|topic):/.test(key)) return { kind: 'node', key: key as NodeKey };
  const id = params.get('group');
  return id ? { kind: 'group', id } : null;
}

function readCamera(text: string | null): Camera | null {
  const [x, y, zoom, ...rest] = (text ?? '').split(',').map(Number);
  if (x === undefined || y === undefined || zoom === undefined || rest.length > 0) return null;
  return Number.isFinite(x) && Number.isFinite(y) && zoom > 0 && zoom < 100 ? { x, y, zoom } : null;
}

/** Reads an address; anything missing or malformed falls back to the first view. */
export function readAddress(hash: string): Address {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const lens = params.get('lens') === 'people' ? 'people' : 'everything';
  const by = params.get('by');
  const colourBy = by === 'circles' || by === 'themes' ? by : lens === 'people' ? 'circles' : 'themes';
  return {
    list: params.get('list'),
    navigation: { lens, colourBy, selection: readSelection(params), camera: readCamera(params.get('camera')) },
  };
}

/** Writes what differs from the first view, in a fixed order. */
export function writeAddress({ list, navigation }: Address): string {
  const { lens, colourBy, selection, camera } = navigation;
  const params: [string, string][] = [];
  if (list) params.push(['list', list]);
  if (lens !== 'everything') params.push(['lens', lens]);
  if (colourBy !== (lens === 'people' ? 'circles' : 'themes')) params.push(['by', colourBy]);
  if (selection?.kind === 'node') params.push(['at', selection.key]);
  if (selection?.kind === 'group') params.push(['group', selection.id]);
  if (camera) params.push(['camera', [camera.x.toFixed(1), camera.y.toFixed(1), camera.zoom.toFixed(3)].join(',')]);
  return params.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
}
