/** Commands of the map that live outside React: the map view registers itself, buttons and shortcuts call. */
export interface MapCommands {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
}

let current: MapCommands | null = null;

/** Makes `commands` the ones in use; returns a function that takes them back. */
export function registerMap(commands: MapCommands): () => void {
  current = commands;
  return () => {
    if (current === commands) current = null;
  };
}

/** The commands of the map on screen; they do nothing while there is none. */
export const mapCommands: MapCommands = {
  zoomIn: () => current?.zoomIn(),
  zoomOut: () => current?.zoomOut(),
  fit: () => current?.fit(),
};
