import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TimePanel } from '../../src/app/panels/time-panel.tsx';
import type { NodeKey } from '../../src/core/model/ids.ts';
import { app } from '../../src/app/store/store.ts';
import { NO_FILTER, type Filter } from '../../src/core/model/filter.ts';
import { fakeAnalysis } from '../support/fake-analysis.ts';
import { renderWith } from './render-with.tsx';

const cells = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .map((row) => row.textContent);

describe('TimePanel', () => {
  it('has the same figures as a table', () => {
    renderWith(<TimePanel />);
    expect(screen.getByText('3 dated, 2020 to 2022. Drag to filter.')).toBeTruthy();
    expect(cells()).toEqual(['20201 paper', '20222 papers', 'Undated3 papers']);
  });

  it('draws a brick a paper with its title, and the undated hatched', () => {
    const { container } = renderWith(<TimePanel />);
    const titles = [...container.querySelectorAll('svg title')].map((title) => title.textContent);
    expect(titles).toHaveLength(6);
    expect(titles[0]).toBe('Fast samplers\nDiffusion, 2020');
    expect(container.querySelectorAll('rect[style*="url"]')).toHaveLength(3);
    expect(screen.getByText('3 undated')).toBeTruthy();
  });

  it('keeps the papers of the selection and fades the others', () => {
    const selection = { kind: 'node', key: 'author:éva fodor' as NodeKey } as const;
    const { container } = renderWith(<TimePanel />, { selection });
    expect(container.querySelectorAll('.time-chart__faint')).toHaveLength(4);
    expect(cells()).toEqual(['20201 paper, 0 selected', '20222 papers, 1 selected', 'Undated3 papers, 1 selected']);
  });

  it('shows the undated alone where nothing is dated', () => {
    renderWith(<TimePanel />, {}, fakeAnalysis([{ title: 'A' }]));
    expect(screen.getByText('1 undated')).toBeTruthy();
    expect(screen.getByText('None of 1 paper is dated.')).toBeTruthy();
  });
});

const years = (): Filter['years'] => app.getState().filter.years;
const slider = (name: string) => screen.getByRole('slider', { name });
const slide = (name: string, to: number) => fireEvent.change(slider(name), { target: { value: String(to) } });

/** Three years of 100 px each. */
function brush(container: HTMLElement): HTMLElement {
  const element = container.querySelector<HTMLElement>('.time-brush');
  if (element === null) throw new Error('no brush');
  element.getBoundingClientRect = () => new DOMRect(0, 0, 300, 60);
  element.setPointerCapture = () => undefined;
  return element;
}

describe('the brush', () => {
  it('has two ends for the keyboard that say the year and what is shown', () => {
    renderWith(<TimePanel />);
    slide('First year shown', 2021);
    expect(years()).toEqual([2021, 2022]);
    expect(slider('First year shown').getAttribute('aria-valuetext')).toBe('2021, 5 of 6 papers shown');
    expect(slider('Last year shown').getAttribute('min')).toBe('2021');
    expect(screen.getByText('2021 to 2022: 5 of 6 papers, 3 undated among them.')).toBeTruthy();
    slide('First year shown', 2020);
    expect(years()).toBeNull();
  });

  it('is cleared by Escape, which goes no further then', () => {
    renderWith(<TimePanel />);
    slide('Last year shown', 2021);
    expect(fireEvent.keyDown(slider('Last year shown'), { key: 'Escape' })).toBe(false);
    expect(years()).toBeNull();
    expect(fireEvent.keyDown(slider('Last year shown'), { key: 'Escape' })).toBe(true);
  });

  it('is drawn by dragging, moved from within, and undone by a click on what it holds', () => {
    const { container } = renderWith(<TimePanel />);
    const at = (clientX: number) => ({ clientX, button: 0, pointerId: 1 });
    const drag = (...xs: readonly number[]) => {
      const element = brush(container);
      fireEvent.pointerDown(element, at(xs[0] ?? 0));
      for (const x of xs.slice(1)) fireEvent.pointerMove(element, at(x));
      fireEvent.pointerUp(element, at(xs.at(-1) ?? 0));
    };
    drag(150, 50);
    expect(years()).toEqual([2020, 2021]);
    drag(50, 150);
    expect(years()).toEqual([2021, 2022]);
    drag(250);
    expect(years()).toEqual([2022, 2022]);
    drag(250);
    expect(years()).toBeNull();
    drag(150);
    expect(years()).toBeNull();
  });

  it('fades what is filtered out', () => {
    const { container } = renderWith(<TimePanel />, { filter: { ...NO_FILTER, years: [2020, 2020] } });
    expect(container.querySelectorAll('.time-chart__out')).toHaveLength(2);
    expect(cells()).toContain('20222 papers, 0 shown');
  });

  it('takes undated papers in and out', () => {
    renderWith(<TimePanel />);
    const button = screen.getByRole('button', { name: '3 undated' });
    expect(button.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(button);
    expect(button.getAttribute('aria-pressed')).toBe('false');
    expect(app.getState().filter.hasUndated).toBe(false);
  });
});

describe('playing the years', () => {
  afterEach(() => vi.useRealTimers());
  const button = (name: string) => screen.getByRole('button', { name });
  const wait = (ms: number): void => {
    act(() => {
      vi.advanceTimersByTime(ms);
    });
  };

  it('adds a year a second and stops at the end', () => {
    vi.useFakeTimers();
    renderWith(<TimePanel />);
    fireEvent.click(button('Play the years'));
    expect(years()).toEqual([2020, 2020]);
    wait(1000);
    expect(years()).toEqual([2020, 2021]);
    wait(1000);
    expect(years()).toBeNull();
    expect(button('Play the years')).toBeTruthy();
  });

  it('pauses, goes on where it was, and gives way to other changes', () => {
    vi.useFakeTimers();
    renderWith(<TimePanel />);
    fireEvent.click(button('Play the years'));
    wait(1000);
    fireEvent.click(button('Pause'));
    wait(5000);
    expect(years()).toEqual([2020, 2021]);
    fireEvent.click(button('Play the years'));
    expect(years()).toEqual([2020, 2021]);
    act(() => app.getState().setFilter({ years: [2022, 2022] }));
    wait(5000);
    expect(years()).toEqual([2022, 2022]);
  });
});
