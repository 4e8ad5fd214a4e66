import { newDocument } from '../../src/core/model/document.ts';
import axe from 'axe-core';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Inspector } from '../../src/app/panels/inspector/inspector.tsx';
import type { Selection } from '../../src/app/store/navigation.ts';
import type { AppState } from '../../src/app/store/state.ts';
import { app } from '../../src/app/store/store.ts';
import type { Analysis } from '../../src/core/model/analysis.ts';
import { makeNodeKey } from '../../src/core/model/ids.ts';
import { fakeAnalysis, fakeScene, SIX_PAPERS, type FakePaper } from '../support/fake-analysis.ts';

const RICH: FakePaper = {
  title: 'Quiet: sampling at night',
  authors: ['Zoe Ash', 'Ada Berg'],
  authorsTruncated: true,
  organisations: ['North Lab'],
  doi: '10.1/quiet',
  confidence: 0.6,
  abstract: 'It (sampling) is slow. Diffusion models wait.',
  topics: ['sampling', 'diffusion models', 'night'],
  theme: 'Diffusion',
};
const analysis = fakeAnalysis([RICH, ...SIX_PAPERS], { circles: { Around: ['Ada Berg', 'Bo Chen'] } });
const before = app.getState();
const select = vi.fn<AppState['select']>();
const hover = vi.fn<AppState['hover']>();

function show(selection: Selection | null, patch: Partial<AppState> = {}, shown: Analysis = analysis) {
  app.setState({
    list: { name: 'List', document: newDocument([]), analysis: shown },
    scene: fakeScene(shown),
    selection,
    select,
    hover,
    ...patch,
  });
  return render(<Inspector />);
}

const paper = (ref: number): Selection => ({ kind: 'node', key: makeNodeKey('paper', analysis.papers[ref]?.id ?? '') });
const author = (name: string): Selection => ({ kind: 'node', key: makeNodeKey('author', name) });
const topic = (label: string): Selection => ({ kind: 'node', key: makeNodeKey('topic', label) });
const group = (id: string): Selection => ({ kind: 'group', id });

async function violations(container: Element): Promise<string[]> {
  const result = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return result.violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html ?? ''}`);
}

beforeEach(() => {
  select.mockClear();
  hover.mockClear();
});
afterEach(() => {
  cleanup();
  app.setState(before, true);
});

describe('Inspector', () => {
  it('is empty without a selection, and says so for what the list does not hold', () => {
    expect(show(null).container.innerHTML).toBe('');
    cleanup();
    show(author('nobody'));
    expect(screen.getByText(/not part of the list/)).toBeTruthy();
  });

  it('closes', () => {
    show(paper(0));
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(select).toHaveBeenCalledWith(null);
  });

  it('meets the accessibility rules for every kind', async () => {
    for (const selection of [
      paper(0),
      author('ada berg'),
      topic('sampling'),
      group('theme-diffusion'),
      group('circle-around'),
    ]) {
      const { container } = show(selection, { related: { paper: 0, items: [] } });
      expect(await violations(container)).toEqual([]);
      cleanup();
    }
  });
});

describe('Inspector of a paper', () => {
  it('names group, missing date, cut list and guess', () => {
    show(paper(0));
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Quiet: sampling at night');
    expect(screen.getByText('undated')).toBeTruthy();
    expect(screen.getByText('list cut at 2 names')).toBeTruthy();
    expect(screen.getByText(/split by guess/)).toBeTruthy();
    expect(screen.getByRole('list', { name: 'Where it comes from' }).textContent).toBe('All from test.txt, line 1.');
    fireEvent.click(screen.getByRole('button', { name: 'Diffusion' }));
    expect(select).toHaveBeenCalledWith({ kind: 'group', id: 'theme-diffusion' });
  });

  it('marks topics in the abstract, each selecting its topic, and keeps the text as it is', () => {
    show(paper(0));
    const text = screen.getByText(/is slow/);
    expect(text.textContent).toBe('It (sampling) is slow. Diffusion models wait.');
    expect(screen.getByText('2 topics marked')).toBeTruthy();
    fireEvent.click(within(text).getByRole('button', { name: 'Diffusion models' }));
    expect(select).toHaveBeenCalledWith(topic('diffusion models'));
  });

  it('lights a person while the pointer is on the name, and lets go when it leaves or is chosen', () => {
    show(paper(0));
    const name = screen.getByRole('button', { name: 'Zoe Ash' });
    fireEvent.pointerEnter(name);
    expect(hover).toHaveBeenLastCalledWith('author:zoe ash');
    fireEvent.pointerLeave(name);
    expect(hover).toHaveBeenLastCalledWith(null);
    fireEvent.pointerEnter(name);
    fireEvent.click(name);
    expect(hover).toHaveBeenLastCalledWith(null);
    expect(select).toHaveBeenCalledWith(author('zoe ash'));
  });

  it('waits for the related papers of this paper, then lists them with score and reasons', () => {
    const reasons = [
      { kind: 'people', label: 'Ada Berg', share: 0.6, ref: 1 },
      { kind: 'wording', label: 'slow nights', share: 0.4, ref: -1 },
    ] as const;
    show(paper(0), { related: { paper: 3, items: [] } });
    expect(screen.getByText(/Comparing/)).toBeTruthy();
    act(() => app.setState({ related: { paper: 0, items: [{ paper: 1, score: 0.71, reasons }] } }));
    expect(screen.queryByText(/Comparing/)).toBeNull();
    const row = screen.getByRole('button', { name: 'Fast samplers' }).closest('li');
    expect(row?.textContent).toContain('71');
    expect(row?.textContent).toContain('Ada Berg on both; slow nights');
  });

  it('shows the runs of a paper between groups', () => {
    const support = analysis.themes.support.map((each, i) =>
      i === 0
        ? [
            { group: 0, runs: 30 },
            { group: 1, runs: 20 },
          ]
        : each,
    );
    show(paper(0), {}, { ...analysis, themes: { ...analysis.themes, support } });
    const section = screen.getByText('Sits between two groups').closest('section');
    expect(section?.textContent).toContain('Diffusion in 30');
    expect(section?.textContent).toContain('Low-bit in 20');
  });

  it('links the DOI without a referrer and copies the citation', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    show(paper(0));
    const link = screen.getByRole('link', { name: '10.1/quiet' });
    expect([link.getAttribute('href'), link.getAttribute('rel')]).toEqual(['https://doi.org/10.1/quiet', 'noreferrer']);
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Copy the citation' })));
    expect(writeText).toHaveBeenCalledWith(
      expect.stringContaining('Zoe Ash, Ada Berg et al. Quiet: sampling at night.'),
    );
    expect(screen.getAllByRole('status').map((each) => each.textContent)).toContain('Copied');
  });

  it('shows text that looks like markup as text', () => {
    const odd = fakeAnalysis([{ title: '<img src=x onerror=alert(1)>', abstract: '<b>bold</b>' }]);
    const key = makeNodeKey('paper', odd.papers[0]?.id ?? '');
    const { container } = show({ kind: 'node', key }, {}, odd);
    expect(container.querySelector('img, .inspector__abstract b')).toBeNull();
    expect(screen.getByText('<b>bold</b>')).toBeTruthy();
  });
});

describe('Inspector of a person', () => {
  it('counts papers and collaborators, and says that lists are cut', () => {
    show(author('ada berg'));
    expect(screen.getByText(/^On 4 of 7 papers, with 3 other people/)).toBeTruthy();
    expect(screen.getByText(/2 lists of names are cut/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^Bo Chen/ }));
    expect(select).toHaveBeenCalledWith(author('bo chen'));
  });

  it('shows name forms with the reason they were joined, and no organisation of a paper', () => {
    const authors = analysis.authors.map((each) =>
      each.name === 'Ada Berg'
        ? { ...each, forms: ['Ada Berg', 'A. Berg'], joinedBecause: ['Both wrote with Bo Chen.'] }
        : each,
    );
    show(author('ada berg'), {}, { ...analysis, authors });
    expect(screen.getByText('Ada Berg · A. Berg')).toBeTruthy();
    expect(screen.getByText('Both wrote with Bo Chen.')).toBeTruthy();
    expect(screen.queryByText(/North Lab/)).toBeNull();
  });

  it('shows more names on demand', () => {
    const crowd = Array.from({ length: 12 }, (_, i) => `Person ${String(i).padStart(2, '0')}`);
    show(author('person 00'), {}, fakeAnalysis([{ title: 'Crowd', authors: crowd }]));
    expect(screen.queryByRole('button', { name: /^Person 11/ })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Show 3 more people' }));
    expect(screen.getByRole('button', { name: /^Person 11/ })).toBeTruthy();
  });
});

describe('Inspector of a topic', () => {
  it('shows sentences with the words marked, years and neighbours', () => {
    const { container } = show(topic('sampling'));
    expect(container.querySelector('mark')?.textContent).toBe('sampling');
    expect(screen.getByText(/abstract, sentence 1/)).toBeTruthy();
    expect(screen.getByText('2020: 1, 2022: 1, undated: 1')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^night/ }));
    expect(select).toHaveBeenCalledWith(topic('night'));
  });
});

describe('Inspector of a group', () => {
  it('says why, in which runs, and with how many papers', () => {
    show(group('theme-diffusion'));
    expect(screen.getByRole('heading', { level: 2, name: 'Diffusion' })).toBeTruthy();
    expect(screen.getByText(/^4 papers, 4 people/)).toBeTruthy();
    expect(screen.getByText('same core in 48 of 50 runs')).toBeTruthy();
    expect(screen.getByText(/differences of one or two may be chance/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^Ada Berg.*4 of 4/ }));
    expect(select).toHaveBeenCalledWith(author('ada berg'));
  });

  it('shows its words inside and outside', () => {
    show(group('theme-diffusion'));
    const row = screen.getByRole('row', { name: /diffusion models/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['0', '', '', '3']);
  });

  it('says of a person of a very large paper that its names are not linked', () => {
    const crowd = Array.from({ length: 51 }, (_, i) => `Person ${i}`);
    const large = fakeAnalysis([
      { title: 'Crowd', authors: crowd },
      { title: 'Two', authors: ['Person 0', 'Person 1'] },
    ]);
    const view = show(author('person 9'), {}, large);
    expect(view.getByText(/^On 1 of 2 papers, with 50 others on a paper too large to link\./)).toBeTruthy();
    expect(view.queryByText(/No other name/)).toBeNull();
    view.unmount();
    const other = show(author('person 0'), {}, large);
    expect(
      other.getByText(/^On 2 of 2 papers, with 1 other person, and 49 others on a paper too large to link\./),
    ).toBeTruthy();
  });
});
