import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../../src/core/model/filter.ts';
import { makeNodeKey } from '../../../src/core/model/ids.ts';
import { createSearchIndex, search } from '../../../src/core/search/search.ts';
import { describeCluster } from '../../../src/core/view/describe-cluster.ts';
import { describeItem } from '../../../src/core/view/describe-item.ts';
import { describeItems } from '../../../src/core/view/describe-items.ts';
import { describeLink } from '../../../src/core/view/describe-link.ts';
import { applyFilter, filterWords } from '../../../src/core/view/filter.ts';
import { groupRows } from '../../../src/core/view/group-rows.ts';
import { legendOf } from '../../../src/core/view/legend.ts';
import { mapSentence } from '../../../src/core/view/map-words.ts';
import { paintNodes } from '../../../src/core/view/paint.ts';
import { readingReport, readingSummary } from '../../../src/core/view/reading-summary.ts';
import { findGroup } from '../../../src/core/view/refs.ts';
import { selectionPlace } from '../../../src/core/view/selection-place.ts';
import { makeTable, tablesOf } from '../../../src/core/view/table-columns.ts';
import { analyseMap, EDGES, sceneOfMap } from '../../support/networks.ts';

const analysis = analyseMap();
const key = (id: number) => makeNodeKey('item', String(id));
const labels = (nodes: readonly { readonly label: string }[]): string[] => nodes.map(({ label }) => label);

describe('an item', () => {
  it('is told with its cluster, figures and strongest neighbours', () => {
    const view = describeItem(analysis, 0);
    expect(view).toMatchObject({
      label: 'speech',
      summary: '3 links, total strength 9.',
      url: 'https://example.org/speech',
    });
    expect(view?.group?.name).toBe('speech · prosody');
    expect(view?.weights).toEqual([{ label: 'Documents', value: '12' }]);
    expect(view?.scores).toEqual([{ label: 'Avg. year', value: '2015.5' }]);
    expect(view?.neighbours.map(({ label, strength }) => [label, strength])).toEqual([
      ['prosody', 5],
      ['pause', 2],
      ['gesture', 2],
    ]);
    expect(view?.clusters.map(({ group, count }) => [group?.name, count])).toEqual([
      ['speech · prosody', 2],
      ['gesture · gaze', 1],
    ]);
    expect(view?.support).toBe('');
  });

  it('is told in how many runs it was with its cluster, where that was found here', () => {
    expect(describeItem(analyseMap([{ file: 'rings.tsv', text: EDGES }]), 0)?.support).toMatch(
      /^with it in \d+ of \d+ runs$/,
    );
  });
});

describe('a link', () => {
  it('is told by its strength beside the others, and by what both ends are linked to', () => {
    const view = describeLink(analysis, key(2), key(1));
    expect(view?.summary).toBe(
      'Strength 5: the strongest of the 2 links of prosody, the strongest of the 3 links of speech.',
    );
    expect(view?.shared.map(({ label, strength }) => [label, strength])).toEqual([['pause', 1]]);
  });

  it('of two items without one says so', () => {
    expect(describeLink(analysis, key(2), key(6))?.summary).toBe('They are not linked.');
    expect(describeLink(analysis, key(2), key(2))).toBeNull();
    expect(describeLink(analysis, key(2), key(99))).toBeNull();
  });
});

describe('a cluster', () => {
  it('is told by its items, its links and the clusters beside it', () => {
    const group = findGroup(analysis, 'cluster-1');
    const view = group && describeCluster(analysis, group);
    expect(view?.summary).toBe('3 items. 3 links inside, of strength 8. 1 link to the rest, of strength 2.');
    expect(labels(view?.items ?? [])).toEqual(['speech', 'prosody', 'pause']);
    expect(view?.neighbours.map(({ group: to, links, strength }) => [to.name, links, strength])).toEqual([
      ['gesture · gaze', 1, 2],
    ]);
    expect(view?.held).toEqual([]);
  });
});

describe('several items', () => {
  it('are told by what they share', () => {
    const view = describeItems(analysis, [key(1), key(2), key(6), key(99)]);
    expect(view).toMatchObject({ counts: '3 items', missing: 1, summary: '1 link among them, total strength 5.' });
    expect(view?.shared.map(({ label, count }) => [label, count])).toEqual([
      ['pause', 2],
      ['gesture', 2],
    ]);
  });
});

describe('what is said around a finished map', () => {
  const scene = sceneOfMap(analysis);
  const plain = {
    hasBadges: false,
    paint: 'groups',
    painted: null,
    visible: null,
    hidden: null,
    hiddenKinds: [],
  } as const;
  const texts = (): string =>
    [
      mapSentence(scene),
      ...legendOf(analysis, scene, plain).map(({ label }) => label),
      ...groupRows(analysis, 'themes').rows.flatMap(({ name, countText, people }) => [name, countText, ...people]),
      readingReport('terms', analysis),
      selectionPlace(analysis, { kind: 'group', id: 'cluster-1' })?.kind ?? '',
      ...filterWords(analysis, { ...NO_FILTER, themes: ['cluster-1', 'cluster-2'], minLinks: 2 }).map(
        ({ label }) => label,
      ),
    ].join('\n');

  it('names no papers, people, topics, themes or circles', () => {
    expect(texts()).not.toMatch(/paper|people|person|topic|theme|circle/i);
    expect(mapSentence(scene)).toBe('Network: 6 items, 2 clusters, 7 links.');
  });

  it('has the rows of its clusters, without how steady they are', () => {
    expect(groupRows(analysis, 'themes')).toMatchObject({
      noun: 'cluster',
      unit: 'item',
      hasRuns: false,
      rows: [{ countText: '3 items', people: ['pause'], bars: null }, { people: ['posture'] }],
    });
  });

  it('counts what was read', () => {
    const counts = readingSummary(analysis).counts.map(({ count, label }) => `${count} ${label}`);
    expect(counts.slice(0, 3)).toEqual(['6 items', '7 links', '2 clusters']);
  });

  it('says what size and colour stand for', () => {
    const painted = paintNodes(analysis, scene, 'score:Avg. year');
    expect(painted.entries.reduce((sum, { count }) => sum + count, 0)).toBe(6);
    const [oldest, newest] = [painted.slots[3] ?? 0, painted.slots[5] ?? 0];
    expect(newest).toBeGreaterThan(oldest);
    const legend = legendOf(analysis, scene, { ...plain, paint: 'score:Avg. year', painted });
    const words = legend.map(({ label }) => label);
    expect(words).toContain('size: Documents');
    expect(words).toContain('Avg. year');
    expect(words).toContain('link, width by strength');
  });

  it('filters by cluster, links and connection', () => {
    const shown = (patch: object): number => applyFilter(analysis, { ...NO_FILTER, ...patch }).shown.item;
    expect(shown({})).toBe(6);
    expect(shown({ themes: ['cluster-2'] })).toBe(3);
    expect(shown({ minLinks: 3 })).toBe(2);
    expect(shown({ themes: ['cluster-1'], isLargestOnly: true })).toBe(3);
  });

  it('finds items before the clusters that bear their names', () => {
    const hits = search(createSearchIndex(analysis), 'gest', 5);
    expect(hits.map(({ target, papers }) => [target.kind, papers])).toEqual([
      ['item', 3],
      ['group', 3],
    ]);
  });
});

describe('the tables of a finished map', () => {
  it('are of items and clusters, with every figure as a column', () => {
    expect(tablesOf(analysis)).toEqual(['items', 'groups']);
    const items = makeTable('items', { analysis, partition: analysis.themes });
    expect(items.columns.map(({ label }) => label)).toEqual([
      'Item',
      'Cluster',
      'Links',
      'Total link strength',
      'Documents',
      'Avg. year',
      'Id',
      'Description',
      'Address',
    ]);
    expect(items.columns.map(({ text }) => text(0))).toEqual([
      'speech',
      'speech · prosody',
      '3',
      '9',
      '12',
      '2015.5',
      '1',
      expect.stringContaining('What is'),
      'https://example.org/speech',
    ]);
    const clusters = makeTable('groups', { analysis, partition: analysis.themes });
    expect([clusters.label, clusters.noun]).toEqual(['Clusters', 'cluster']);
    expect(clusters.columns.map(({ text }) => text(0))).toEqual([
      'speech · prosody',
      '3',
      '3',
      '8',
      '1',
      '2',
      'speech; prosody; pause',
    ]);
  });
});
