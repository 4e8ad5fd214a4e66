/** The commands used last from the palette, by id, the last one first; kept in this browser. */
const KEY = 'coterie.commands';
const MOST = 5;

export function usedActions(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id): id is string => typeof id === 'string') : [];
  } catch {
    return []; // storage may be forbidden, or hold something else
  }
}

export function rememberAction(id: string): void {
  const ids = [id, ...usedActions().filter((other) => other !== id)].slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(ids));
  } catch {
    // Storage may be forbidden: nothing comes first then.
  }
}
