import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SearchBox } from '../../src/app/panels/search-box.tsx';
import { app } from '../../src/app/store/store.ts';
import { renderWith } from './render-with.tsx';

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

  it('leaves the People lens for papers', () => {
    let lens = 'people';
    renderWith(<SearchBox />, { lens: 'people', setLens: (next) => (lens = next), select: () => undefined });
    type('few steps');
    press('Enter');
    expect(lens).toBe('everything');
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

  it('offers the nearest names where nothing matches', () => {
    renderWith(<SearchBox />);
    type('fodro');
    expect(screen.getByRole('status').textContent).toBe('No match. The nearest names:');
    expect(names()[0]).toContain('Éva Fodor');
    type('zzzzzz');
    expect(screen.getByRole('status').textContent).toBe('No match');
  });

  it('takes the focus on /, but not from other fields', () => {
    renderWith(
      <>
        <textarea aria-label="other" />
        <SearchBox />
      </>,
    );
    fireEvent.keyDown(screen.getByLabelText('other'), { key: '/' });
    expect(document.activeElement).not.toBe(field());
    fireEvent.keyDown(document.body, { key: '/' });
    expect(document.activeElement).toBe(field());
  });
});
