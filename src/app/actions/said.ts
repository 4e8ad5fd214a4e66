/** A short word about what was just done where nothing else shows it: `Link copied`. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { app } from '../store/store.ts';

const SHOWN_MS = 2500;

const said = createStore<{ readonly text: string }>()(() => ({ text: '' }));
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says `text` for a moment, or as long as it takes to read. */
export function say(text: string, shownMs = SHOWN_MS): void {
  clearTimeout(timer);
  said.setState({ text });
  timer = setTimeout(() => said.setState({ text: '' }), shownMs);
}

/** What is being said, or ''. */
export function useSaid(): string {
  return useStore(said, ({ text }) => text);
}

/** Copies `text` and says `done`; where the browser refuses, that is said as a failure. */
export async function copyAndSay(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch {
    app.setState({ failure: 'The browser does not allow copying here.' });
  }
}
