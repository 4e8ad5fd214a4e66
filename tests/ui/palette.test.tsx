import { act, fireEvent, screen } from '@testing-library/react';
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { ACTIONS } from '../../src/app/actions/registry.ts';
import { Palette } from '../../src/app/panels/palette/palette.tsx';
import { actionCost, rankActions } from '../../src/app/panels/palette/rank-actions.ts';
import { frame, setFrame } from '../../src/app/store/frame.ts';
import { app } from '../../src/app/store/store.ts';
import { renderWith } from './render-with.tsx';

const field = () => screen.getByRole<HTMLInputElement>('combobox');
const rows = () => screen.queryAllByRole('option').map((option) => option.textContent);
const titles = () => screen.queryAllByRole('group').map((group) => group.getAttribute('aria-label'));
const type = (text: string) => fireEvent.change(field(), { target: { value: text } });
const press = (key: string) => fireEvent.keyDown(field(), { key });

beforeEach(() => {
  localStorage.clear();
  setFrame({ dialog: 'palette' });
});

describe('Palette', () => {
  it('lists what can be done, by section, without itself', () => {
    renderWith(<Palette />);
    expect(titles()).toEqual(['Go', 'Look', 'Groups', 'Selection', 'Document', 'Help']);
    expect(rows()).toContain('Show people2');
    expect(rows()).toContain('Open Second list');
    expect(rows().join('|')).not.toMatch(/Undo|All commands|Clear the filter/);
  });

  it('runs the first that is meant with Enter, and closes', () => {
    let lens = '';
    renderWith(<Palette />, { setLens: (next) => (lens = next) });
    type('pepole');
    expect(rows()[0]).toBe('Show people2');
    press('Enter');
    expect(lens).toBe('people');
    expect(frame.getState().dialog).toBeNull();
  });

  it('puts what was used last first', () => {
    localStorage.setItem('coterie.commands', '["theme","undo","nothing"]');
    renderWith(<Palette />, { theme: 'light' });
    expect(titles()[0]).toBe('Used last');
    expect(rows()[0]).toBe('Use the dark themeD');
    expect(rows().filter((row) => row?.startsWith('Use the dark'))).toHaveLength(1);
    type('topics');
    press('Enter');
    expect(localStorage.getItem('coterie.commands')).toBe('["lens-topics","theme","undo","nothing"]');
  });

  it('passes over what storage holds where it is something else', () => {
    localStorage.setItem('coterie.commands', '{broken');
    renderWith(<Palette />);
    expect(titles()[0]).toBe('Go');
  });

  it('finds people, papers and topics from two letters on', () => {
    renderWith(<Palette />);
    type('é');
    expect(titles()).not.toContain('Go to');
    type('évaf');
    type('éva f');
    expect(titles()).toEqual(['Go to']);
    press('Enter');
    expect(app.getState().selection).toEqual({ kind: 'node', key: 'author:éva fodor' });
  });

  it('walks through all sections', () => {
    renderWith(<Palette />);
    press('ArrowUp');
    const last = screen.getAllByRole('option').at(-1);
    expect(field().getAttribute('aria-activedescendant')).toBe(last?.id);
  });

  it('closes with Escape and says where there is nothing', () => {
    renderWith(<Palette />);
    type('zzzzzz');
    expect(screen.getByRole('status').textContent).toBe('Nothing is called “zzzzzz”');
    press('Escape');
    expect(frame.getState().dialog).toBeNull();
  });

  it('does not close a dialog that a command opens', async () => {
    renderWith(<Palette />);
    type('help');
    press('Enter');
    await act(() => Promise.resolve());
    expect(frame.getState().dialog).toBe('help');
  });

  it('has nothing for axe to find', async () => {
    const { container } = renderWith(<Palette />);
    type('di');
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });
});

describe('rankActions', () => {
  const named = (label: string, keywords = '') => {
    const [action] = ACTIONS;
    if (!action) throw new Error('no actions');
    return { action: { ...action, section: 'Go' as const, keywords }, label };
  };

  it('prefers the label to keywords, beginnings to insides, and both to typos', () => {
    const items = [
      named('Restore', ''),
      named('Open', 'store'),
      named('Store the list'),
      named('A store'),
      named('Stoer'),
      named('Other'),
    ];
    expect(rankActions(items, 'store').map(({ label }) => label)).toEqual([
      'Store the list',
      'A store',
      'Open',
      'Restore',
      'Stoer',
    ]);
  });

  it('takes the beginnings of words', () => {
    expect(actionCost('clf', named('Clear the filter'))).toBeLessThan(Infinity);
    expect(actionCost('clefil', named('Clear the filter'))).toBeLessThan(Infinity);
    expect(actionCost('cxf', named('Clear the filter'))).toBe(Infinity);
  });
});
