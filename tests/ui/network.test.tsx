import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { GroupsPanel } from '../../src/app/panels/groups-panel.tsx';
import { Headline } from '../../src/app/panels/headline.tsx';
import { Inspector } from '../../src/app/panels/inspector/inspector.tsx';
import { ListMenu } from '../../src/app/panels/list-menu.tsx';
import { LookMenu } from '../../src/app/panels/look-menu.tsx';
import { mayBeNetwork } from '../../src/app/panels/may-be-network.ts';
import { FIRST_VIEW, viewOf } from '../../src/app/store/navigation.ts';
import { app } from '../../src/app/store/store.ts';
import { newDocument } from '../../src/core/model/document.ts';
import { makeNodeKey } from '../../src/core/model/ids.ts';
import { analyseMap, EDGES, GEXF, MAP_FILE, NETWORK_FILE, sceneOfMap } from '../support/networks.ts';
import { renderWith } from './render-with.tsx';

const analysis = analyseMap();
const scene = sceneOfMap(analysis);
const key = (id: number) => makeNodeKey('item', String(id));
const map = { ...viewOf({ ...newDocument([]), isNetwork: true }, FIRST_VIEW), scene };

describe('a finished map on screen', () => {
  it('lists its clusters, without grain and themes', () => {
    renderWith(<GroupsPanel />, map, analysis);
    expect(screen.getByRole('heading', { name: 'Clusters' })).toBeTruthy();
    expect(screen.getByRole('button', { name: /speech · prosody.*3 items/ })).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.queryByText(/runs/)).toBeNull();
  });

  it('has a grain where its clusters were found here', () => {
    const found = analyseMap([{ file: 'rings.tsv', text: EDGES }]);
    renderWith(<GroupsPanel />, { ...map, scene: sceneOfMap(found) }, found);
    expect(screen.getAllByRole('radio').map((each) => (each as HTMLInputElement).value)).toEqual([
      'coarse',
      'medium',
      'fine',
    ]);
  });

  it('is told by its counts', () => {
    renderWith(
      <>
        <Headline layout="wide" />
        <ListMenu />
      </>,
      map,
      analysis,
    );
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('6 items, 7 links, 2 clusters, from 2 files.');
    expect(screen.getByText('6 items, 7 links')).toBeTruthy();
  });

  it('offers its weights and scores', () => {
    renderWith(<LookMenu />, map, analysis);
    fireEvent.click(screen.getByRole('button', { name: 'Look' }));
    expect(screen.getAllByRole('radio').map((each) => each.closest('label')?.textContent)).toEqual([
      'Cluster',
      'Avg. year',
      'Documents',
      'Links',
      'Total link strength',
    ]);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Documents' }).checked).toBe(true);
    fireEvent.click(screen.getByRole('radio', { name: 'Avg. year' }));
    expect(app.getState().paint).toBe('score:Avg. year');
  });
});

describe('the inspector of a finished map', () => {
  it('shows an item, its link, and goes on from there', async () => {
    renderWith(<Inspector />, { ...map, selection: { kind: 'node', key: key(1) } }, analysis);
    await screen.findByRole('heading', { name: 'speech' });
    expect(
      within(screen.getByRole('table', { name: 'Weights' })).getByRole('row', { name: 'Documents 12' }),
    ).toBeTruthy();
    expect(screen.getByRole('link', { name: 'https://example.org/speech' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'The link of speech and prosody: strength 5' }));
    expect(app.getState().selection).toEqual({ kind: 'edge', source: key(1), target: key(2) });
    await waitFor(() => expect(screen.getByText(/^Strength 5: the strongest/)).toBeTruthy());
  });

  it('shows no address that is none of the web', async () => {
    renderWith(<Inspector />, { ...map, selection: { kind: 'node', key: key(3) } }, analysis);
    await screen.findByRole('heading', { name: 'pause' });
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('shows a cluster and several items', async () => {
    renderWith(<Inspector />, { ...map, selection: { kind: 'group', id: 'cluster-2' } }, analysis);
    await screen.findByRole('heading', { name: 'gesture · gaze' });
    app.getState().select({ kind: 'nodes', keys: [key(1), key(2)] });
    await screen.findByRole('heading', { name: '2 items' });
    expect(screen.getByText('1 link among them, total strength 5.')).toBeTruthy();
  });
});

describe('viewOf', () => {
  it('gives a finished map its one lens and tables of its own, and a list neither', () => {
    const network = { ...newDocument([]), isNetwork: true } as const;
    const asked = { ...FIRST_VIEW, lens: 'people', colourBy: 'circles', paint: 'year', table: 'people' } as const;
    expect(viewOf(network, asked)).toMatchObject({
      lens: 'network',
      colourBy: 'themes',
      paint: 'groups',
      table: 'items',
    });
    const odd = { ...FIRST_VIEW, table: 'items', paint: 'score:Avg. year', sizeBy: 'weight:Documents' } as const;
    expect(viewOf(newDocument([]), odd)).toEqual(FIRST_VIEW);
  });
});

describe('mayBeNetwork', () => {
  it.each([GEXF, MAP_FILE, NETWORK_FILE, EDGES, 'a b\nb c\nc a', '{"network": {}}', '# two\na,b\nb,c\n'])(
    'lets the worker look at what may be a map: %s',
    (text) => {
      expect(mayBeNetwork(text)).toBe(true);
    },
  );

  it('takes prose and titles for what they are', () => {
    expect(mayBeNetwork('Drawing Gardens with Words\nMira Olsen, Piet Meer\nJournal of Maps, 2024')).toBe(false);
    expect(mayBeNetwork('')).toBe(false);
  });
});
