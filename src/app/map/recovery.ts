/**
 * What happens when the graphics context goes: the browser is asked to give it back, and where it has not within three
 * seconds, or what it gave cannot be used, a fresh stage is tried, less and less often.
 */
export interface RecoveryHost {
  readonly onLost: () => void;
  /** Builds everything anew; throws where there is still nothing to draw on. */
  readonly rebuild: () => void;
  readonly onRestored: () => void;
}

const WAIT_MS = 3_000;
const MOST_TRIES = 6;

export class Recovery {
  private readonly host: RecoveryHost;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private isMissing = false;
  private tries = 0;

  constructor(host: RecoveryHost) {
    this.host = host;
  }

  get isLost(): boolean {
    return this.isMissing;
  }

  lost(): void {
    if (this.isMissing) return;
    this.isMissing = true;
    this.tries = 0;
    this.wait();
    this.host.onLost();
  }

  restored(): void {
    this.isMissing = false;
    if (this.timer !== null) this.rebuild();
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private wait(): void {
    this.stop();
    this.timer = setTimeout(() => this.rebuild(), WAIT_MS * 2 ** this.tries);
  }

  private rebuild(): void {
    this.stop();
    try {
      this.host.rebuild();
    } catch {
      this.tries += 1;
      this.isMissing = true;
      if (this.tries < MOST_TRIES) this.wait();
      return;
    }
    this.isMissing = false;
    this.host.onRestored();
  }
}
