import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FilterBar } from '../../src/app/panels/filter-bar.tsx';
import { FilterPanel } from '../../src/app/panels/filter-panel.tsx';
import { Legend } from '../../src/app/panels/legend.tsx';
import { frame } from '../../src/app/store/frame.ts';
import { app } from '../../src/app/store/store.ts';
import { NO_FILTER, type Filter } from '../../src/core/model/filter.ts';
import { fakeAnalysis, SIX_PAPERS } from '../support/fake-analysis.ts';
import { renderWith } from './render-with.tsx';

const filter = (): Filter => app.getState().filter;
const withFilter = (patch: Partial<Filter>) => ({ filter: { ...NO_FILTER, ...patch } });
const tick = (name: RegExp, role = 'checkbox') => fireEvent.click(screen.getByRole(role, { name }));
const result = () => screen.getByText(/ of 6 papers/).textContent;

describe('FilterPanel', () => {
  it('says what is left, live', () => {
    renderWith(<FilterPanel />);
    expect(result()).toBe('6 of 6 papers, 6 of 6 people');
    tick(/Undated papers/);
    expect(result()).toBe('3 of 6 papers, 3 of 6 people');
    expect(filter().hasUndated).toBe(false);
  });

  it('switches kinds, and ticks groups and flags', () => {
    renderWith(<FilterPanel />);
    tick(/Topics/, 'switch');
    tick(/Low-bit/);
    tick(/Author list cut/);
    expect(filter()).toMatchObject({ hiddenKinds: ['topic'], themes: ['theme-low-bit'], flags: ['cut'] });
    tick(/Low-bit/);
    expect(filter().themes).toEqual([]);
  });

  it('takes years once they are years of the list', () => {
    renderWith(<FilterPanel />);
    const from = screen.getByLabelText('From');
    fireEvent.change(from, { target: { value: '20' } });
    expect(filter().years).toBeNull();
    fireEvent.change(from, { target: { value: '2021' } });
    expect(filter().years).toEqual([2021, 2022]);
    fireEvent.change(from, { target: { value: '2020' } });
    expect(filter().years).toBeNull();
    fireEvent.change(from, { target: { value: '' } });
    fireEvent.blur(from);
    expect(from).toHaveProperty('value', '2020');
  });

  it('steps the least numbers of papers within what the list has', () => {
    renderWith(<FilterPanel />);
    const stepper = within(screen.getByRole('group', { name: 'Papers a person has' }));
    expect(stepper.getByRole('button', { name: 'Fewer' })).toHaveProperty('disabled', true);
    fireEvent.click(stepper.getByRole('button', { name: 'More' }));
    fireEvent.click(stepper.getByRole('button', { name: 'More' }));
    expect(filter().minPapers).toBe(3);
    expect(stepper.getByRole('button', { name: 'More' })).toHaveProperty('disabled', true);
  });

  it('finds organisations by typing, and keeps the chosen one in sight', () => {
    const papers = SIX_PAPERS.map((paper, i) => ({ ...paper, organisations: [`Lab ${i}`, `Institute ${i}`] }));
    renderWith(<FilterPanel />, {}, fakeAnalysis(papers));
    fireEvent.change(screen.getByRole('searchbox', { name: 'Find an organisation' }), { target: { value: 'lab 4' } });
    tick(/Lab 4/);
    expect(filter().organisations).toEqual(['Lab 4']);
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'zzz' } });
    expect(screen.getByRole('checkbox', { name: /Lab 4/ })).toHaveProperty('checked', true);
  });

  it('leaves out what a list has nothing of', () => {
    renderWith(<FilterPanel />, {}, fakeAnalysis([{ title: 'A' }]));
    expect(screen.queryByText('Categories')).toBeNull();
    expect(screen.getByText('No paper has a date.')).toBeTruthy();
    expect(screen.queryByLabelText('From')).toBeNull();
  });

  it('clears all and closes on Escape', () => {
    renderWith(<FilterPanel />, withFilter({ years: [2022, 2022], flags: ['cut'] }));
    fireEvent.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(filter()).toEqual(NO_FILTER);
    expect(screen.queryByRole('button', { name: 'Clear all' })).toBeNull();
    frame.setState({ isFilterOpen: true });
    fireEvent.keyDown(screen.getByLabelText('From'), { key: 'Escape' });
    expect(frame.getState().isFilterOpen).toBe(false);
  });
});

describe('FilterBar', () => {
  it('opens and closes the panel', () => {
    renderWith(<FilterBar />);
    const button = screen.getByRole('button', { name: 'Filter' });
    fireEvent.click(button);
    expect(frame.getState().isFilterOpen).toBe(true);
    expect(button.getAttribute('aria-expanded')).toBe('true');
  });

  it('has a chip a condition, each with its way back', () => {
    renderWith(<FilterBar />, withFilter({ years: [2020, 2022], hiddenKinds: ['topic'] }));
    expect(screen.getByRole('button', { name: 'Filter 2 in force' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Remove the filter: Years 2020 to 2022' }));
    expect(filter()).toEqual({ ...NO_FILTER, hiddenKinds: ['topic'] });
    expect(document.activeElement?.textContent).toContain('Filter');
    fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(filter()).toEqual(NO_FILTER);
    expect(screen.queryByRole('list')).toBeNull();
  });
});

describe('LookMenu', () => {
  const open = () => fireEvent.click(screen.getByRole('button', { name: 'Look' }));
  const radio = (name: RegExp) => screen.getByRole('radio', { name });

  it('colours by groups or an overlay, and says what is missing', () => {
    renderWith(<FilterBar />);
    open();
    expect(radio(/Theme/)).toHaveProperty('checked', true);
    expect(radio(/Category no paper has a category/)).toHaveProperty('disabled', true);
    fireEvent.click(radio(/Year/));
    expect(app.getState().paint).toBe('year');
    expect(radio(/Year/)).toHaveProperty('checked', true);
    fireEvent.click(radio(/Theme/));
    expect(app.getState().paint).toBe('groups');
  });

  it('sizes marks, and closes on Escape', () => {
    renderWith(<FilterBar />);
    open();
    fireEvent.click(radio(/Links/));
    expect(app.getState().sizeBy).toBe('links');
    fireEvent.keyDown(document, { key: 'Escape' });
    expect(screen.queryByRole('radio')).toBeNull();
  });
});

describe('Legend', () => {
  it('follows filter and paint', () => {
    renderWith(<Legend />);
    expect(screen.queryByText(/shown/)).toBeNull();
    act(() => app.setState({ ...withFilter({ hasUndated: false }), paint: 'year' }));
    expect(screen.getByText('3 of 6 papers shown')).toBeTruthy();
    expect(screen.getByText('2022 (2)')).toBeTruthy();
    expect(screen.queryByText(/undated/)).toBeNull();
  });
});
