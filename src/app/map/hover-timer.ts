import type { Hover, HoverStage } from './emphasis.ts';

const STAGES: readonly { readonly stage: HoverStage; readonly after: number }[] = [
  { stage: 'lit', after: 60 },
  { stage: 'dim', after: 200 },
];

/** What is pointed at, in stages: the mark at once, its neighbours after 60 ms, all else fades after 200 ms. */
export class HoverTimer {
  private hover: Hover | null = null;
  private timers: ReturnType<typeof setTimeout>[] = [];
  private readonly onStage: () => void;

  constructor(onStage: () => void) {
    this.onStage = onStage;
  }

  get current(): Hover | null {
    return this.hover;
  }

  /** Points at a node, or with -1 at nothing; going from node to node keeps the stage reached. */
  point(node: number): void {
    if (node === (this.hover?.node ?? -1)) return;
    const reached = this.hover?.stage ?? 'near';
    this.stop();
    this.hover = node < 0 ? null : { node, stage: reached };
    if (this.hover !== null && reached !== 'dim') {
      for (const { stage, after } of STAGES) {
        this.timers.push(
          setTimeout(() => {
            this.hover = { node, stage };
            this.onStage();
          }, after),
        );
      }
    }
    this.onStage();
  }

  /** Forgets what was pointed at, without a word. */
  reset(): void {
    this.stop();
    this.hover = null;
  }

  stop(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers = [];
  }
}
