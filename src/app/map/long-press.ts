/** A finger held still for half a second. */
const HOLD_MS = 500;
const SLACK = 8;

export class LongPress {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private startX = 0;
  private startY = 0;
  private isLong = false;

  /** One finger came down; `run` is called once it has been held still for long enough. */
  start(x: number, y: number, run: () => void): void {
    this.cancel();
    this.isLong = false;
    this.startX = x;
    this.startY = y;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.isLong = true;
      run();
    }, HOLD_MS);
  }

  move(x: number, y: number): void {
    const dx = x - this.startX;
    const dy = y - this.startY;
    if (dx * dx + dy * dy > SLACK * SLACK) this.cancel();
  }

  cancel(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  /** True once after a long press: the tap that ends it means nothing more. */
  takeTap(): boolean {
    const wasLong = this.isLong;
    this.isLong = false;
    return wasLong;
  }
}
