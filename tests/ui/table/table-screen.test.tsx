import { act, fireEvent, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeNodeKey } from '../../../src/core/model/ids.ts';
import { rememberedColumns } from '../../../src/app/panels/table/column-memory.ts';
import { fileName } from '../../../src/app/panels/table/copy-table.ts';
import { TableScreen } from '../../../src/app/panels/table/table-screen.tsx';
import { tableView } from '../../../src/app/panels/table/table-view.ts';
import { frame } from '../../../src/app/store/frame.ts';
import { app } from '../../../src/app/store/store.ts';
import { fakeAnalysis } from '../../support/fake-analysis.ts';
import { renderWith, TEST_ANALYSIS } from '../render-with.tsx';

const viewAtStart = tableView.getState();
const IN_VIEW = 340;

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(IN_VIEW);
});

afterEach(() => {
  vi.restoreAllMocks();
  tableView.setState(viewAtStart, true);
  localStorage.clear();
});

const grid = () => screen.getByRole('grid');
const titles = (): string[] => screen.getAllByRole('rowheader').map((cell) => cell.textContent ?? '');
const paperKey = (title: string) =>
  makeNodeKey('paper', TEST_ANALYSIS.papers.find((paper) => paper.title === title)?.id ?? '');
const press = (...keys: string[]): void => {
  for (const key of keys) fireEvent.keyDown(grid(), { key });
};
const activeTitle = (): string => {
  const row = document.querySelector(`[id="${grid().getAttribute('aria-activedescendant') ?? ''}"]`);
  return row?.querySelector('th')?.textContent ?? '';
};
const sortBy = (name: string): boolean => fireEvent.click(screen.getByRole('button', { name }));

/** The papers by group: of each group by title, what stands apart last. */
const BY_GROUP = ['Fast samplers', 'Few steps', 'Schedules for diffusion', 'Binary networks', 'Two bits', 'On its own'];

describe('TableScreen', () => {
  it('shows papers by group, with all that is known of them', () => {
    renderWith(<TableScreen />);
    expect(titles()).toEqual(BY_GROUP);
    const row = screen.getByRole('row', { name: /Schedules for diffusion/ });
    expect(row.textContent).toContain('Ada Berg, Cy Diaz');
    expect(row.textContent).toContain('list cut');
    expect(row.textContent).toContain('undated');
    expect(row.textContent).toContain('50 of 50 runs');
    expect(grid().getAttribute('aria-rowcount')).toBe('7');
  });

  it('has a table each for people, topics and groups', () => {
    renderWith(<TableScreen />);
    expect(screen.getByRole('radio', { name: 'Papers 6' })).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'People 6' }));
    expect(titles()[0]).toBe('Ada Berg');
    fireEvent.click(screen.getByRole('radio', { name: 'Topics 4' }));
    expect(titles()).toContain('quantization');
    fireEvent.click(screen.getByRole('radio', { name: 'Groups 2' }));
    expect(titles()).toEqual(['Diffusion', 'Low-bit']);
    fireEvent.click(screen.getByRole('row', { name: /Low-bit/ }));
    expect(app.getState().selection).toEqual({ kind: 'group', id: 'theme-low-bit' });
  });

  it('sorts up, down and not at all, and keeps it', () => {
    const { unmount } = renderWith(<TableScreen />);
    sortBy('Title');
    expect(titles()[0]).toBe('Binary networks');
    expect(screen.getByRole('columnheader', { name: 'Title' }).getAttribute('aria-sort')).toBe('ascending');
    sortBy('Title');
    expect(titles()[0]).toBe('Two bits');
    unmount();
    renderWith(<TableScreen />);
    expect(titles()[0]).toBe('Two bits');
    sortBy('Title');
    expect(titles()).toEqual(TEST_ANALYSIS.papers.map(({ title }) => title));
    expect(screen.getByRole('columnheader', { name: 'Title' }).getAttribute('aria-sort')).toBe('none');
  });

  it('walks rows with keys, opens and selects several', () => {
    renderWith(<TableScreen />);
    press('j', 'j', 'ArrowDown', 'k');
    expect(activeTitle()).toBe('Few steps');
    expect(app.getState().hovered).toBe(paperKey('Few steps'));
    press('Enter');
    expect(app.getState().selection).toEqual({ kind: 'node', key: paperKey('Few steps') });
    press('End', ' ');
    const keys = [paperKey('Few steps'), paperKey('On its own')];
    expect(app.getState().selection).toEqual({ kind: 'nodes', keys });
    expect(activeTitle()).toBe('On its own');
    press('Home', 'PageDown');
    expect(activeTitle()).toBe('On its own');
  });

  it('adds with Shift, and lights what is pointed at', () => {
    renderWith(<TableScreen />);
    fireEvent.pointerOver(screen.getByText('Two bits'));
    expect(app.getState().hovered).toBe(paperKey('Two bits'));
    fireEvent.click(screen.getByText('Two bits'));
    fireEvent.click(screen.getByText('Few steps'), { shiftKey: true });
    expect(app.getState().selection).toEqual({
      kind: 'nodes',
      keys: [paperKey('Two bits'), paperKey('Few steps')],
    });
    expect(screen.getByRole('row', { name: /Few steps/ }).getAttribute('aria-selected')).toBe('true');
    fireEvent.pointerLeave(grid());
    expect(app.getState().hovered).toBeNull();
  });

  it('marks what is selected elsewhere and goes on from there', () => {
    renderWith(<TableScreen />);
    act(() => app.getState().select({ kind: 'node', key: paperKey('Binary networks') }));
    expect(screen.getByRole('row', { name: /Binary networks/ }).getAttribute('aria-selected')).toBe('true');
    press('j');
    expect(activeTitle()).toBe('Two bits');
  });

  it('makes only the rows in view, and scrolls to the selection', async () => {
    const papers = Array.from({ length: 500 }, (_, i) => ({ title: `Paper ${String(i).padStart(3, '0')}` }));
    const analysis = fakeAnalysis(papers);
    renderWith(<TableScreen />, {}, analysis);
    // So many rows come in several turns where the machine is slow.
    await screen.findByRole('grid');
    expect(titles().length).toBeLessThan(40);
    expect(grid().getAttribute('aria-rowcount')).toBe('501');
    const scrollTo = vi.spyOn(grid(), 'scrollTo');
    act(() => app.getState().select({ kind: 'node', key: makeNodeKey('paper', analysis.papers[400]?.id ?? '') }));
    expect(scrollTo).toHaveBeenCalledWith({ top: 401 * 34 - (IN_VIEW - 34) });
  });

  it('finds rows by words, counts them, and clears', () => {
    renderWith(<TableScreen />);
    fireEvent.change(screen.getByRole('textbox', { name: 'Find in papers' }), { target: { value: 'eva BINARY' } });
    expect(titles()).toEqual(['Binary networks', 'Two bits']);
    expect(screen.getByRole('radio', { name: 'Papers 2 of 6' })).toBeTruthy();
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'nothing such' } });
    expect(screen.getByText('No papers match “nothing such”.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Clear filter' }));
    expect(titles()).toEqual(BY_GROUP);
  });

  it('offers chips for what there is to look at, with counts', () => {
    renderWith(<TableScreen />);
    const chips = within(screen.getByRole('group', { name: 'Show only' }));
    expect(chips.queryByRole('button', { name: /doubt/ })).toBeNull();
    fireEvent.click(chips.getByRole('button', { name: 'Undated 3' }));
    expect(app.getState().filter.flags).toEqual(['undated']);
    expect(titles()).toEqual(['Schedules for diffusion', 'Two bits', 'On its own']);
    expect(screen.getByRole('radio', { name: 'Papers 3 of 6' })).toBeTruthy();
    fireEvent.click(chips.getByRole('button', { name: 'Undated 3' }));
    expect(app.getState().filter.flags).toEqual([]);
    fireEvent.click(chips.getByRole('button', { name: 'Filter' }));
    expect(frame.getState().isFilterOpen).toBe(true);
  });

  it('remembers the columns chosen, and takes no other word for them', () => {
    const { unmount } = renderWith(<TableScreen />);
    fireEvent.click(screen.getByRole('button', { name: 'Columns' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Date' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Source' }));
    expect(screen.queryByRole('columnheader', { name: 'Date' })).toBeNull();
    expect(screen.getByRole('columnheader', { name: 'Source' })).toBeTruthy();
    expect(screen.queryByRole('checkbox', { name: 'Title' })).toBeNull();
    expect(rememberedColumns().papers).toContain('source');
    unmount();
    localStorage.setItem('coterie.table-columns', '{"papers":7}');
    expect(rememberedColumns()).toEqual({});
    localStorage.setItem('coterie.table-columns', 'no JSON');
    expect(rememberedColumns()).toEqual({});
  });

  it('copies the selected rows, else all that are shown', async () => {
    const written: string[] = [];
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void written.push(text));
    renderWith(<TableScreen />);
    fireEvent.click(screen.getByRole('button', { name: 'Copy 6 rows' }));
    expect(await screen.findByText('6 rows copied')).toBeTruthy();
    expect(written[0]?.split('\n').length).toBe(8);
    expect(written[0]).toMatch(/^Title\tPeople\tDate\tGroup\tRuns of 50\tTopics\nFast samplers\tAda Berg; Bo Chen\t/);
    fireEvent.click(screen.getByText('Two bits'));
    fireEvent.click(screen.getByRole('button', { name: 'Copy selected 1 row' }));
    await screen.findByText('1 row copied');
    expect(written[1]).toContain('\nTwo bits\t');
    press('Home');
    fireEvent.keyDown(grid(), { key: 'c', ctrlKey: true });
    await vi.waitFor(() => expect(written[2]).toContain('\nFast samplers\t'));
  });

  it('saves what is shown as CSV, under the name of the list', async () => {
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return 'blob:table';
    });
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function save(this: HTMLAnchorElement) {
      names.push(this.download);
    });
    renderWith(<TableScreen />);
    fireEvent.click(screen.getByRole('button', { name: 'CSV' }));
    expect(names).toEqual(['first-list-papers.csv']);
    const text = (await blobs[0]?.text()) ?? '';
    expect(text.trim().split('\r\n').length).toBe(7);
    expect(fileName('…', 'people', 'csv')).toBe('list-people.csv');
    expect(fileName('My list.bib', 'papers', 'csv')).toBe('my-list-papers.csv');
  });

  it('says so where a list has nothing of a kind', () => {
    renderWith(<TableScreen />, { table: 'topics' }, fakeAnalysis([{ title: 'Alone' }]));
    expect(screen.getByText('This list has no topics.')).toBeTruthy();
  });

  it('gives axe nothing to say', async () => {
    renderWith(<TableScreen />, { selection: { kind: 'node', key: paperKey('Few steps') } });
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

describe('TableScreen on a phone', () => {
  beforeEach(() => {
    const real = window.matchMedia.bind(window);
    vi.spyOn(window, 'matchMedia').mockImplementation((query) => {
      const list = real(query);
      if (query.includes('max-width')) vi.spyOn(list, 'matches', 'get').mockReturnValue(true);
      return list;
    });
  });

  it('has two lines a row and a choice of sorting', () => {
    renderWith(<TableScreen />);
    expect(screen.queryByRole('columnheader')).toBeNull();
    const row = screen.getByRole('row', { name: /Few steps/ });
    expect(row.textContent).toContain('Bo Chen, Ada Berg');
    expect(row.textContent).toContain('2022');
    fireEvent.change(screen.getByRole('combobox', { name: 'Sort by' }), { target: { value: 'date' } });
    fireEvent.click(screen.getByRole('button', { name: 'Ascending' }));
    expect(titles()[0]).toBe('Binary networks');
    expect(screen.getByRole('button', { name: 'Descending' })).toBeTruthy();
  });
});
