import { fireEvent, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { GroupsPanel } from '../../src/app/panels/groups-panel.tsx';
import { ThemesPanel } from '../../src/app/panels/themes-panel.tsx';
import { app } from '../../src/app/store/store.ts';
import { fakeAnalysis, SIX_PAPERS } from '../support/fake-analysis.ts';
import { renderWith } from './render-with.tsx';

const analysis = fakeAnalysis(
  [
    ...SIX_PAPERS,
    { title: 'Few bits', topics: ['diffusion models', 'quantization'], year: 2021, theme: 'Diffusion' },
    { title: 'Three bits', topics: ['quantization'], year: 2024, theme: 'Low-bit' },
  ],
  { circles: { First: ['Ada Berg', 'Bo Chen'], Second: ['Cy Diaz'] } },
);

const rows = (): HTMLElement[] => screen.getAllByRole('heading', { level: 3 });
const rowOf = (name: string): HTMLElement => screen.getByRole('heading', { name }).closest('li') ?? document.body;

describe('ThemesPanel', () => {
  it('gives name, years, size, phrases, people and the overlap in words', () => {
    renderWith(<ThemesPanel />, {}, analysis);
    const text = rowOf('Diffusion').textContent;
    expect(text).toContain('2020: 1, 2021: 1, 2022: 1, undated: 1');
    expect(text).toContain('4 papers');
    expect(text).toContain('sampling · diffusion models');
    expect(text).toContain('Ada Berg, Bo Chen');
    expect(text).toContain('with Low-bit: Few bits says quantization');
    expect(screen.getByText('1 paper stands apart, in no theme')).toBeTruthy();
  });

  it('opens the topic of a phrase and the group of a name', () => {
    renderWith(<ThemesPanel />, {}, analysis);
    fireEvent.click(within(rowOf('Diffusion')).getByRole('button', { name: 'sampling' }));
    expect(app.getState().selection).toEqual({ kind: 'node', key: 'topic:sampling' });
    fireEvent.click(within(rowOf('Diffusion')).getByRole('button', { name: 'Diffusion' }));
    expect(app.getState().selection).toEqual({ kind: 'group', id: 'theme-diffusion' });
  });

  it('sorts by what is asked for', () => {
    renderWith(<ThemesPanel />, {}, analysis);
    expect(rows().map(({ textContent }) => textContent)).toEqual(['Diffusion', 'Low-bit']);
    fireEvent.click(screen.getByRole('radio', { name: 'Newest' }));
    expect(rows().map(({ textContent }) => textContent)).toEqual(['Low-bit', 'Diffusion']);
  });

  it('shows circles where they are in use', () => {
    renderWith(<ThemesPanel />, { colourBy: 'circles' }, analysis);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Circles');
    expect(rowOf('First').textContent).toContain('with Second: Schedules for diffusion names people of both');
  });

  it('points at a group on the map, and lets go when it leaves', () => {
    const { unmount } = renderWith(<ThemesPanel />, {}, analysis);
    fireEvent.pointerEnter(rowOf('Diffusion'));
    expect(app.getState().hoveredGroup).toBe('theme-diffusion');
    unmount();
    expect(app.getState().hoveredGroup).toBeNull();
  });

  it('meets the accessibility rules', async () => {
    const { container } = renderWith(<ThemesPanel />, {}, analysis);
    const result = await axe.run(container, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });
});

describe('GroupsPanel', () => {
  it('changes the grain', () => {
    let asked = '';
    renderWith(<GroupsPanel />, { setGrain: (grain) => (asked = grain) }, analysis);
    expect(screen.getByRole('radio', { name: 'Medium' })).toHaveProperty('checked', true);
    fireEvent.click(screen.getByRole('radio', { name: 'Fine' }));
    expect(asked).toBe('fine');
  });

  it('points at a group while the pointer or the focus is on its row', () => {
    renderWith(<GroupsPanel />, {}, analysis);
    const row = screen.getByRole('button', { name: /^Low-bit/ });
    fireEvent.pointerEnter(row);
    expect(app.getState().hoveredGroup).toBe('theme-low-bit');
    fireEvent.pointerLeave(row);
    expect(app.getState().hoveredGroup).toBeNull();
    fireEvent.focus(row);
    expect(app.getState().hoveredGroup).toBe('theme-low-bit');
  });
});
