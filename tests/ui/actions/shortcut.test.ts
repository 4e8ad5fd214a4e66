import { describe, expect, it } from 'vitest';
import { matchesShortcut, parseShortcut, shortcutText, type KeyPress } from '../../../src/app/actions/shortcut.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const fits = (text: string, event: KeyPress, isMac = false) => matchesShortcut(parseShortcut(text), event, isMac);

describe('matchesShortcut', () => {
  it('takes Mod for Ctrl, on a Mac for Cmd', () => {
    expect(fits('Mod+K', press('k', { ctrlKey: true }))).toBe(true);
    expect(fits('Mod+K', press('k', { metaKey: true }))).toBe(false);
    expect(fits('Mod+K', press('k', { metaKey: true }), true)).toBe(true);
    expect(fits('Mod+K', press('k', { ctrlKey: true }), true)).toBe(false);
    expect(fits('Mod+K', press('k'))).toBe(false);
  });

  it('asks letters for their Shift, whatever Caps Lock does', () => {
    expect(fits('F', press('f'))).toBe(true);
    expect(fits('F', press('F'))).toBe(true);
    expect(fits('F', press('F', { shiftKey: true }))).toBe(false);
    expect(fits('Shift+F', press('F', { shiftKey: true }))).toBe(true);
  });

  it('takes symbols as they are typed on any layout', () => {
    expect(fits('?', press('?', { shiftKey: true }))).toBe(true);
    expect(fits('?', press('?'))).toBe(true);
    const altGraph = { ctrlKey: true, altKey: true, getModifierState: (key: string) => key === 'AltGraph' };
    expect(fits('[', press('[', altGraph))).toBe(true);
    expect(fits('[', press('[', { ctrlKey: true }))).toBe(false);
  });

  it('takes letters of other scripts by their place', () => {
    expect(fits('Mod+K', press('л', { code: 'KeyK', ctrlKey: true }))).toBe(true);
    expect(fits('Z', press('y', { code: 'KeyZ' }))).toBe(false);
  });

  it('leaves Alt to others', () => {
    expect(fits('F', press('f', { altKey: true }))).toBe(false);
  });
});

describe('shortcutText', () => {
  it.each([
    ['Mod+K', 'Ctrl+K', '⌘K'],
    ['Mod+Shift+Z', 'Ctrl+Shift+Z', '⇧⌘Z'],
    ['+', '+', '+'],
    ['Backspace', 'Backspace', '⌫'],
  ])('shows %s as %s, on a Mac as %s', (text, other, mac) => {
    expect(shortcutText(parseShortcut(text), false)).toBe(other);
    expect(shortcutText(parseShortcut(text), true)).toBe(mac);
  });
});
