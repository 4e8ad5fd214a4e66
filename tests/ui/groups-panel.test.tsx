import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { GroupsPanel } from '../../src/app/panels/groups-panel.tsx';
import { app } from '../../src/app/store/store.ts';
import { renderWith } from './render-with.tsx';

describe('GroupsPanel', () => {
  it('says name, size, core people and how steady, in words too', () => {
    renderWith(<GroupsPanel />);
    const row = screen.getByRole('button', { name: /^Diffusion/ });
    expect(row.textContent).toContain('3 papers');
    expect(row.textContent).toContain('Ada Berg, Bo Chen');
    expect(row.textContent).toContain('held in 48 of 50 runs');
    expect(screen.getByText('1 paper stands apart, in no theme')).toBeTruthy();
  });

  it('selects a group, and lets it go', () => {
    renderWith(<GroupsPanel />);
    const row = () => screen.getByRole('button', { name: /^Low-bit/ });
    fireEvent.click(row());
    expect(app.getState().selection).toEqual({ kind: 'group', id: 'theme-low-bit' });
    expect(row().getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(row());
    expect(app.getState().selection).toBeNull();
  });

  it('switches between themes and circles', () => {
    let chosen = '';
    renderWith(<GroupsPanel />, { setColourBy: (of) => (chosen = of) });
    fireEvent.click(screen.getByRole('radio', { name: 'Circles' }));
    expect(chosen).toBe('circles');
  });

  it('counts people of circles', () => {
    renderWith(<GroupsPanel />, { colourBy: 'circles' });
    expect(screen.getByRole('button', { name: /^Berg and Chen/ }).textContent).toContain('2 people');
    expect(screen.getByText('4 people stand apart, in no circle')).toBeTruthy();
  });
});
