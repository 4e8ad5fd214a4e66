/** Runs something soon, but never more often than every so many milliseconds; the last request is always served. */
export class Throttle {
  private readonly every: number;
  private readonly run: () => void;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private ranAt = -Infinity;
  private isStopped = false;

  constructor(every: number, run: () => void) {
    this.every = every;
    this.run = run;
  }

  get isPending(): boolean {
    return this.timer !== null;
  }

  soon(): void {
    if (this.timer !== null || this.isStopped) return;
    const wait = Math.max(0, this.every - (performance.now() - this.ranAt));
    this.timer = setTimeout(() => this.now(), wait);
  }

  now(): void {
    if (this.isStopped) return;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.ranAt = performance.now();
    this.run();
  }

  stop(): void {
    this.isStopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}
