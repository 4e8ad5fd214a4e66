import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { EmptyMap } from '../../src/app/panels/empty-map.tsx';
import { Inspector } from '../../src/app/panels/inspector/inspector.tsx';
import { TableFilters } from '../../src/app/panels/table/table-bar.tsx';
import { app } from '../../src/app/store/store.ts';
import { NO_FILTER, type Filter } from '../../src/core/model/filter.ts';
import { makeNodeKey } from '../../src/core/model/ids.ts';
import { openInStore, renderWith } from './render-with.tsx';

const withFilter = (patch: Partial<Filter>) => ({ filter: { ...NO_FILTER, ...patch } });

describe('what the filter hides', () => {
  it('is said in the inspector where it is what is selected, with the way back', () => {
    const selection = { kind: 'node', key: makeNodeKey('author', 'ada berg') } as const;
    renderWith(<Inspector />, { selection, trail: [selection], ...withFilter({ themes: ['theme-low-bit'] }) });
    expect(screen.getByText('Hidden by the filter')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Clear filter' }));
    expect(app.getState().filter).toEqual(NO_FILTER);
    expect(screen.queryByText('Hidden by the filter')).toBeNull();
    expect(document.activeElement?.className).toBe('inspector');
  });

  it('is said over the map where it is everything, with the way back', () => {
    openInStore(undefined, withFilter({ years: [2022, 2022] }));
    render(<EmptyMap />);
    expect(screen.getByRole('status').textContent).toBe('');
    act(() => app.setState(withFilter({ years: [2019, 2019], hasUndated: false })));
    expect(screen.getByRole('status').textContent).toContain('Nothing passes the filter.');
    fireEvent.click(screen.getByRole('button', { name: 'Clear filter' }));
    expect(app.getState().filter).toEqual(NO_FILTER);
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('is said over the table: how many conditions, which, and the way back', () => {
    renderWith(<TableFilters />, withFilter({ years: [2020, 2022], flags: ['cut'] }));
    const button = screen.getByRole('button', { name: 'Filter 2 in force' });
    const chips = within(screen.getByRole('list', { name: 'Filters in force' }));
    expect(chips.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Years 2020 to 2022']);
    fireEvent.click(chips.getByRole('button', { name: /Years/ }));
    expect(app.getState().filter).toMatchObject({ years: null, flags: ['cut'] });
    expect(document.activeElement).toBe(button);
    fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(app.getState().filter).toEqual(NO_FILTER);
    expect(screen.getByRole('button', { name: 'Filter' })).toBe(button);
  });
});
