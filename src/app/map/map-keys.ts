import type { Direction } from './walk.ts';

export interface KeyCommands {
  /** `isAdding`: to what is selected. */
  readonly walk: (direction: Direction, isAdding: boolean) => void;
  readonly home: () => void;
  readonly inspect: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
  /** True where there was a lasso to give up. */
  readonly leave: () => boolean;
}

/** A command that returns false leaves the key to the page. */
const COMMANDS: Readonly<Record<string, (commands: KeyCommands, isAdding: boolean) => unknown>> = {
  ArrowLeft: (commands, isAdding) => commands.walk('left', isAdding),
  ArrowRight: (commands, isAdding) => commands.walk('right', isAdding),
  ArrowUp: (commands, isAdding) => commands.walk('up', isAdding),
  ArrowDown: (commands, isAdding) => commands.walk('down', isAdding),
  Home: (commands) => commands.home(),
  Enter: (commands) => commands.inspect(),
  '+': (commands) => commands.zoomIn(),
  '=': (commands) => commands.zoomIn(),
  '-': (commands) => commands.zoomOut(),
  '0': (commands) => commands.fit(),
  Escape: (commands) => commands.leave(),
};

/** The map's keyboard: whether it is in use, and what its keys do. */
export interface MapKeyboard {
  /** The map has the focus, and it came or is used by key. */
  readonly isInUse: () => boolean;
  readonly stop: () => void;
}

/** Makes the container reachable by keyboard and listens there. */
export function listenToKeys(container: HTMLElement, commands: KeyCommands, onFocusChange: () => void): MapKeyboard {
  let isByKey = false;
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const command = Object.hasOwn(COMMANDS, event.key) ? COMMANDS[event.key] : undefined;
    if (!command) return;
    isByKey = true;
    if (command(commands, event.shiftKey) !== false) event.preventDefault();
    onFocusChange();
  };
  const onFocus = (): void => {
    isByKey = container.matches(':focus-visible');
    onFocusChange();
  };
  const onPointer = (): void => {
    isByKey = false;
    onFocusChange();
  };
  const release = makeReachable(container);
  container.addEventListener('keydown', onKey);
  container.addEventListener('focus', onFocus);
  container.addEventListener('blur', onFocusChange);
  container.addEventListener('pointerdown', onPointer, { capture: true });
  return {
    isInUse: () => isByKey && container.ownerDocument.activeElement === container,
    stop: () => {
      container.removeEventListener('keydown', onKey);
      container.removeEventListener('focus', onFocus);
      container.removeEventListener('blur', onFocusChange);
      container.removeEventListener('pointerdown', onPointer, { capture: true });
      release();
    },
  };
}

function makeReachable(container: HTMLElement): () => void {
  const hadRole = container.hasAttribute('role');
  const hadTab = container.hasAttribute('tabindex');
  const { outline } = container.style;
  if (!hadRole) container.setAttribute('role', 'application');
  if (!hadTab) container.tabIndex = 0;
  container.style.outline = 'none';
  return () => {
    container.style.outline = outline;
    if (!hadRole) container.removeAttribute('role');
    if (!hadTab) container.removeAttribute('tabindex');
  };
}
