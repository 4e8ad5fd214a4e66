/** Keys that run an action: written `Mod+Shift+Z`, matched by the character a key gives, so that layouts do not matter. */

export interface Shortcut {
  /** As `event.key` gives it; letters in lower case. */
  readonly key: string;
  /** Ctrl, on a Mac Cmd. */
  readonly hasMod: boolean;
  /** Asked of letters and named keys only: other characters bring their own Shift. */
  readonly hasShift: boolean;
}

/** What a key press is known by; the part of a KeyboardEvent that is looked at. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> &
  Partial<Pick<KeyboardEvent, 'getModifierState'>>;

/** Whether the machine's keys are a Mac's. */
export const IS_MAC = /Mac|iPhone|iPad/.test(navigator.userAgent);

const isLetter = (key: string): boolean => /^\p{L}$/u.test(key);
const isSymbol = (key: string): boolean => key.length === 1 && !isLetter(key);

/** Reads `Mod+K`, `Shift+F`, `?`, `Backspace`. */
export function parseShortcut(text: string): Shortcut {
  const parts = text.split(/\+(?=.)/);
  const key = parts.at(-1) ?? '';
  return {
    key: isLetter(key) ? key.toLowerCase() : key,
    hasMod: parts.includes('Mod'),
    hasShift: parts.includes('Shift'),
  };
}

/** The key that was meant: its character, or its Latin letter on layouts of other scripts. */
function keyOf({ key, code }: KeyPress): string {
  const place = /^Key([A-Z])$/.exec(code)?.[1];
  if (place !== undefined && isLetter(key) && !/[a-z]/i.test(key)) return place.toLowerCase();
  return isLetter(key) ? key.toLowerCase() : key;
}

/** Whether a key press is that shortcut. */
export function matchesShortcut(shortcut: Shortcut, event: KeyPress, isMac = IS_MAC): boolean {
  const { key, hasMod, hasShift } = shortcut;
  if (keyOf(event) !== key) return false;
  if (!isSymbol(key) && event.shiftKey !== hasShift) return false;
  // AltGr, which types symbols on many layouts, counts as Ctrl and Alt held.
  if (isSymbol(key) && !hasMod && event.getModifierState?.('AltGraph') === true) return true;
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const other = isMac ? event.ctrlKey : event.metaKey;
  return mod === hasMod && !other && !event.altKey;
}

const NAMES: Readonly<Record<string, string>> = { Backspace: '⌫', Escape: 'Esc' };

/** The keys of a shortcut as they are shown: `Ctrl`, `Shift`, `Z`, or on a Mac `⇧`, `⌘`, `Z`. */
export function shortcutKeys({ key, hasMod, hasShift }: Shortcut, isMac = IS_MAC): readonly string[] {
  const shift = hasShift ? [isMac ? '⇧' : 'Shift'] : [];
  const mod = hasMod ? [isMac ? '⌘' : 'Ctrl'] : [];
  const last = key === 'Backspace' && !isMac ? key : (NAMES[key] ?? (isLetter(key) ? key.toUpperCase() : key));
  return isMac ? [...shift, ...mod, last] : [...mod, ...shift, last];
}

/** `Ctrl+Shift+Z`, on a Mac `⇧⌘Z`. */
export function shortcutText(shortcut: Shortcut, isMac = IS_MAC): string {
  return shortcutKeys(shortcut, isMac).join(isMac ? '' : '+');
}
