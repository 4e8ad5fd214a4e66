import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Inspector } from '../../src/app/panels/inspector/inspector.tsx';
import { app } from '../../src/app/store/store.ts';
import { makeNodeKey, type NodeKey } from '../../src/core/model/ids.ts';
import { renderWith } from './render-with.tsx';

const author = (name: string): NodeKey => makeNodeKey('author', name);
const names = (): string[] => screen.getAllByRole('option').map((option) => option.textContent ?? '');

describe('the way between two people', () => {
  it('is asked for in the inspector, by typing a name and Enter', () => {
    renderWith(<Inspector />, { selection: { kind: 'node', key: author('bo chen') } });
    fireEvent.click(screen.getByRole('button', { name: 'Way to…' }));
    expect(names()[0]).toBe('Éva Fodor, 2 papers');
    const field = screen.getByRole('combobox', { name: 'Person to find the way to' });
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: 'diaz' } });
    expect(names()).toEqual(['Cy Diaz, 1 paper']);
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(app.getState().selection).toEqual({ kind: 'nodes', keys: [author('bo chen'), author('cy diaz')] });
    expect(screen.getByRole('heading', { name: '2 steps apart' })).toBeTruthy();
  });

  it('opens what ties two on it, and selects all of it', () => {
    const keys = [author('bo chen'), author('cy diaz')];
    renderWith(<Inspector />, { selection: { kind: 'nodes', keys } });
    fireEvent.click(screen.getByRole('button', { name: 'What ties Ada Berg and Cy Diaz: 1 paper' }));
    expect(app.getState().selection).toEqual({ kind: 'edge', source: author('ada berg'), target: author('cy diaz') });
    act(() => app.getState().select({ kind: 'nodes', keys }));
    fireEvent.click(screen.getByRole('button', { name: 'Select the whole way' }));
    const { selection } = app.getState();
    expect(selection?.kind === 'nodes' && selection.keys.slice(0, 3)).toEqual([
      author('bo chen'),
      author('ada berg'),
      author('cy diaz'),
    ]);
  });

  it('says where there is none', () => {
    renderWith(<Inspector />, { selection: { kind: 'nodes', keys: [author('ada berg'), author('ida jung')] } });
    expect(screen.getByRole('heading', { name: 'Not connected' })).toBeTruthy();
    expect(screen.getByText(/Ida Jung wrote with nobody else here/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Select the whole way' })).toBeNull();
  });
});
