import type { Direction } from './walk.ts';

export interface KeyCommands {
  readonly walk: (direction: Direction) => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
  readonly leave: () => void;
}

const COMMANDS: Readonly<Record<string, (commands: KeyCommands) => void>> = {
  ArrowLeft: (commands) => commands.walk('left'),
  ArrowRight: (commands) => commands.walk('right'),
  ArrowUp: (commands) => commands.walk('up'),
  ArrowDown: (commands) => commands.walk('down'),
  '+': (commands) => commands.zoomIn(),
  '=': (commands) => commands.zoomIn(),
  '-': (commands) => commands.zoomOut(),
  '0': (commands) => commands.fit(),
  Escape: (commands) => commands.leave(),
};

/** Makes the container reachable by keyboard and listens there; returns a function that undoes both. */
export function listenToKeys(container: HTMLElement, commands: KeyCommands, onFocusChange: () => void): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const command = Object.hasOwn(COMMANDS, event.key) ? COMMANDS[event.key] : undefined;
    if (!command) return;
    event.preventDefault();
    command(commands);
  };
  const hadRole = container.hasAttribute('role');
  const hadTab = container.hasAttribute('tabindex');
  const { outline } = container.style;
  if (!hadRole) container.setAttribute('role', 'application');
  if (!hadTab) container.tabIndex = 0;
  container.style.outline = 'none';
  container.addEventListener('keydown', onKey);
  container.addEventListener('focus', onFocusChange);
  container.addEventListener('blur', onFocusChange);
  return () => {
    container.removeEventListener('keydown', onKey);
    container.removeEventListener('focus', onFocusChange);
    container.removeEventListener('blur', onFocusChange);
    container.style.outline = outline;
    if (!hadRole) container.removeAttribute('role');
    if (!hadTab) container.removeAttribute('tabindex');
  };
}
