import { fireEvent, screen } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { labelOf } from '../../src/app/actions/action.ts';
import { ACTIONS } from '../../src/app/actions/registry.ts';
import { shortcutKeys, shortcutText } from '../../src/app/actions/shortcut.ts';
import { MAP_KEYS } from '../../src/app/map/map-key-words.ts';
import { Help } from '../../src/app/panels/help/help.tsx';
import { frame, setFrame } from '../../src/app/store/frame.ts';
import { app } from '../../src/app/store/store.ts';
import { FORMAT_NOTES } from '../../src/core/read/format-list.ts';
import { renderWith } from './render-with.tsx';

const keysOf = (label: string) =>
  [...(screen.getByText(label).previousElementSibling?.children ?? [])].map((way) =>
    [...way.children].map((key) => key.textContent),
  );

describe('Help', () => {
  it('lists every shortcut of the registry and every key of the map', () => {
    renderWith(<Help />);
    const withKeys = ACTIONS.filter(({ shortcuts }) => shortcuts !== undefined);
    expect(withKeys.length).toBeGreaterThan(15);
    for (const action of withKeys) {
      const keys = (action.shortcuts ?? []).map((shortcut) => shortcutKeys(shortcut));
      expect(keysOf(labelOf(action, app.getState()))).toEqual(keys);
    }
    const own = new Set(withKeys.flatMap(({ shortcuts = [] }) => shortcuts.map((shortcut) => shortcutText(shortcut))));
    const others = MAP_KEYS.filter(({ keys }) => keys.some((key) => !own.has(key)));
    expect(others.length).toBeGreaterThan(2);
    expect(others.map(({ does }) => keysOf(does).map((way) => way.join('+')))).toEqual(
      others.map(({ keys }) => keys.map((key) => key.replace('Escape', 'Esc'))),
    );
  });

  it('names the formats that can be read', () => {
    renderWith(<Help />);
    for (const { label } of FORMAT_NOTES) expect(screen.getByText(label)).toBeTruthy();
  });

  it('closes', () => {
    setFrame({ dialog: 'help' });
    renderWith(<Help />);
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(frame.getState().dialog).toBeNull();
  });

  it('has nothing for axe to find', async () => {
    const { container } = renderWith(<Help />);
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });
});
