/** What the keys of the map do, in words; see map-keys.ts. */
export const MAP_KEYS: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['←', '→', '↑', '↓'], does: 'Go to the nearest neighbour in that direction, else to the nearest node' },
  { keys: ['Shift+←', 'Shift+→', 'Shift+↑', 'Shift+↓'], does: 'Go there and add it to the selection' },
  { keys: ['Home'], does: 'Go to the strongest node' },
  { keys: ['Enter'], does: 'Inspect the node' },
  { keys: ['+', '-'], does: 'Zoom in, zoom out' },
  { keys: ['0'], does: 'Show the whole map' },
  { keys: ['Escape'], does: 'Give up a lasso, else close what is open, else select nothing' },
];
