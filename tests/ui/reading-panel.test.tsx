import { act, fireEvent, screen } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { OwnerOffer } from '../../src/app/panels/owner-offer.tsx';
import { ReadingPanel } from '../../src/app/panels/reading-panel.tsx';
import type { AppState } from '../../src/app/store/state.ts';
import { app } from '../../src/app/store/store.ts';
import type { Analysis } from '../../src/core/model/analysis.ts';
import { renderWith, TEST_ANALYSIS } from './render-with.tsx';

const authors = TEST_ANALYSIS.authors.map((each) =>
  each.name === 'Ada Berg'
    ? { ...each, forms: ['Ada Berg', 'A. Berg'], joinedBecause: ['Both wrote with Bo Chen.'] }
    : each,
);
const analysis: Analysis = {
  ...TEST_ANALYSIS,
  authors,
  owner: 0,
  offer: { author: 0, named: 3, papers: [3, 4, 5] },
  issues: [
    {
      code: 'unused-lines',
      severity: 'info',
      message: 'Lines 2 to 3 are left out.',
      file: 'list.txt',
      line: 2,
      endLine: 3,
    },
  ],
};
const count = (name: RegExp): HTMLElement => screen.getByRole('button', { name });

describe('ReadingPanel', () => {
  it('opens the table with the papers a count is of', () => {
    renderWith(<ReadingPanel />, { summaryOpen: true }, analysis);
    fireEvent.click(count(/^3 undated/));
    const { filter, table, screen: shown } = app.getState();
    expect([filter.flags, table, shown]).toEqual([['undated'], 'papers', 'table']);
    fireEvent.click(count(/^6 people/));
    expect([app.getState().filter.flags, app.getState().table]).toEqual([[], 'people']);
  });

  it('shows skipped lines with their place, and only one list at a time', () => {
    renderWith(<ReadingPanel />, {}, analysis);
    fireEvent.click(count(/^2 lines skipped/));
    expect(screen.getByRole('region', { name: 'Lines skipped' }).textContent).toContain('list.txt, lines 2 to 3');
    fireEvent.click(count(/^1 in no theme/));
    expect(screen.queryByRole('region', { name: 'Lines skipped' })).toBeNull();
    expect(screen.getByRole('button', { name: 'On its own' })).toBeTruthy();
    fireEvent.click(count(/^1 in no theme/));
    expect(screen.queryByRole('button', { name: 'On its own' })).toBeNull();
  });

  it('lists names that were joined with the reason, and opens the person', () => {
    renderWith(<ReadingPanel />, {}, analysis);
    fireEvent.click(count(/^1 name joined/));
    const region = screen.getByRole('region', { name: 'Name joined' });
    expect(region.textContent).toContain('Ada Berg · A. Berg');
    expect(region.textContent).toContain('Both wrote with Bo Chen.');
    fireEvent.click(screen.getByRole('button', { name: 'Ada Berg' }));
    expect(app.getState().selection).toEqual({ kind: 'node', key: 'author:ada berg' });
  });

  it('has no button for what is none', () => {
    renderWith(<ReadingPanel />, {}, analysis);
    expect(screen.queryByRole('button', { name: /copies joined/ })).toBeNull();
    expect(screen.getByText('copies joined')).toBeTruthy();
  });

  it('says whose list it may be, and meets the accessibility rules', async () => {
    const { container } = renderWith(<ReadingPanel />, {}, analysis);
    expect(screen.getByText('Is this Ada Berg’s own list?')).toBeTruthy();
    expect(screen.queryByText(/so the list may be theirs/)).toBeNull();
    fireEvent.click(count(/^1 name joined/));
    const result = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });
});

describe('OwnerOffer', () => {
  const id = analysis.authors[0]?.id;

  it('adds the owner as inferred, or not, as a step that can be undone', async () => {
    const decide = vi.fn<AppState['decide']>().mockResolvedValue();
    renderWith(<OwnerOffer />, { decide }, analysis);
    expect(screen.getByText(/the 3 other lists are cut short/)).toBeTruthy();
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Add as inferred' })));
    expect(decide).toHaveBeenLastCalledWith('Ada Berg added as inferred', [{ kind: 'add-owner', author: id }]);
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'No' })));
    expect(decide).toHaveBeenLastCalledWith('Ada Berg not added', [{ kind: 'refuse-owner', author: id }]);
  });

  it('decides once however often it is pressed', async () => {
    let settle = (): void => undefined;
    const decide = vi.fn<AppState['decide']>(() => new Promise((resolve) => (settle = resolve)));
    renderWith(<OwnerOffer isSmall />, { decide }, analysis);
    expect(screen.queryByText(/cut short/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Add as inferred' }));
    fireEvent.click(screen.getByRole('button', { name: 'No' }));
    expect(decide).toHaveBeenCalledTimes(1);
    await act(async () => settle());
  });

  it('goes when it is answered, and leaves the focus in its panel', async () => {
    const decide: AppState['decide'] = async () => {
      const { list } = app.getState();
      if (list) app.setState({ list: { ...list, analysis: { ...analysis, offer: null } } });
    };
    renderWith(<ReadingPanel />, { decide }, analysis);
    const button = screen.getByRole('button', { name: 'Add as inferred' });
    button.focus();
    await act(async () => fireEvent.click(button));
    expect(screen.queryByRole('button', { name: 'Add as inferred' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'What was read' }));
  });
});
