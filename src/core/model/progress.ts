/** Progress of long work: a named step, how much is done, and whether to go on. */
export interface Progress {
  /** Called between pieces of work. `total` 0 means unknown. Throws CancelledError to stop the work. */
  (step: string, done: number, total: number): void;
}

export class CancelledError extends Error {
  readonly code = 'cancelled';
  constructor() {
    super('The work was cancelled.');
    this.name = 'CancelledError';
  }
}

export const noProgress: Progress = () => undefined;
