import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SearchBox } from '../../src/app/panels/search-box.tsx';
import { app } from '../../src/app/store/store.ts';
import { fakeAnalysis } from '../support/fake-analysis.ts';
import { renderWith, TEST_ANALYSIS } from './render-with.tsx';

const field = () => screen.getByRole<HTMLInputElement>('combobox');
const names = () => screen.queryAllByRole('option').map((option) => option.textContent);

function type(text: string): void {
  act(() => field().focus());
  fireEvent.change(field(), { target: { value: text } });
}

const press = (key: string) => fireEvent.keyDown(field(), { key });

describe('SearchBox', () => {
  it('lists what begins with the letters, with its kind and size', () => {
    renderWith(<SearchBox />);
    type('diff');
    expect(app.getState().query).toBe('diff');
    expect(names()).toEqual([
      'Diffusiongroup, 3 papers',
      'diffusion modelstopic, 2 papers',
      'Schedules for diffusionpaper, undated',
    ]);
    expect(field().getAttribute('aria-expanded')).toBe('true');
  });

  it('sets the matched letters bold', () => {
    renderWith(<SearchBox />);
    type('ber');
    const [option] = screen.getAllByRole('option');
    expect(option?.querySelector('b')?.textContent).toBe('Ber');
  });

  it('walks with the arrow keys and selects with Enter', () => {
    renderWith(<SearchBox />);
    type('diff');
    press('ArrowDown');
    const active = screen.getAllByRole('option')[1];
    expect(field().getAttribute('aria-activedescendant')).toBe(active?.id);
    expect(active?.getAttribute('aria-selected')).toBe('true');
    press('Enter');
    expect(app.getState().selection).toEqual({ kind: 'node', key: 'topic:diffusion models' });
    expect(app.getState().query).toBe('');
    expect(screen.queryByRole('option')).toBeNull();
  });

  it('wraps around at the ends', () => {
    renderWith(<SearchBox />);
    type('diff');
    press('ArrowUp');
    expect(screen.getAllByRole('option')[2]?.getAttribute('aria-selected')).toBe('true');
  });

  it('selects a group of the other partition in its own colouring', () => {
    let colourBy = '';
    renderWith(<SearchBox />, { setColourBy: (of) => (colourBy = of) });
    type('berg and');
    const [option] = screen.getAllByRole('option');
    if (option === undefined) throw new Error('nothing found');
    fireEvent.click(option);
    expect(colourBy).toBe('circles');
    expect(app.getState().selection).toEqual({ kind: 'group', id: 'circle-berg-and-chen' });
  });

  it('closes with Escape, then clears', () => {
    renderWith(<SearchBox />);
    type('ada');
    press('Escape');
    expect(names()).toEqual([]);
    expect(field().value).toBe('ada');
    press('Escape');
    expect(field().value).toBe('');
  });

  it('says that a match is not exact, and offers the nearest names where there is none', () => {
    renderWith(<SearchBox />);
    type('fodro');
    expect(screen.getByRole('status').textContent).toBe('No exact match. Close to it:');
    expect(names()[0]).toContain('Éva Fodor');
    type('fodor zzzz');
    expect(screen.getByRole('status').textContent).toBe('No match. The nearest names:');
    expect(names()[0]).toContain('Éva Fodor');
    type('zzzzzz');
    expect(screen.getByRole('status').textContent).toBe('No match');
  });

  it('lights on the map what it finds, until it is left', () => {
    renderWith(<SearchBox />);
    type('d');
    expect(app.getState().matched).toBeNull();
    type('diff');
    const topic = TEST_ANALYSIS.topics.find(({ label }) => label === 'diffusion models');
    const paper = TEST_ANALYSIS.papers.find(({ title }) => title === 'Schedules for diffusion');
    expect(app.getState().matched).toEqual(new Set([`topic:${topic?.id}`, `paper:${paper?.id}`]));
    type('zzzzzz');
    expect(app.getState().matched).toBeNull();
    type('diff');
    act(() => field().blur());
    expect(app.getState().matched).toBeNull();
  });

  it('takes an organisation as the filter', () => {
    const analysis = fakeAnalysis([{ title: 'One', organisations: ['Tsinghua University'] }, { title: 'Two' }]);
    renderWith(<SearchBox />, {}, analysis);
    type('tsing');
    expect(names()).toEqual(['Tsinghua Universityorganisation, 1 paper']);
    press('Enter');
    expect(app.getState().filter.organisations).toEqual(['Tsinghua University']);
  });

  it.each([
    ['people', 'few steps', 'everything'],
    ['topics', 'ada', 'everything'],
    ['papers', 'ada', 'everything'],
    ['people', 'ada', null],
    ['papers', 'few steps', null],
    ['topics', 'sampling', null],
  ] as const)('goes from %s for “%s” to %s', (lens, query, to) => {
    let asked: string | null = null;
    renderWith(<SearchBox />, { lens, setLens: (next) => (asked = next), select: () => undefined });
    type(query);
    press('Enter');
    expect(asked).toBe(to);
  });
});
