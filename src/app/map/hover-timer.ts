/** What is pointed at: a node, edge or group by its index in the scene (a group's in the partition). */
export interface HoverTarget {
  readonly kind: 'node' | 'edge' | 'group';
  readonly index: number;
}

/** `near`: the target alone; `lit`: what belongs to it too; `dim`: all else fades. */
export type HoverStage = 'near' | 'lit' | 'dim';

export interface Hover {
  readonly target: HoverTarget;
  readonly stage: HoverStage;
}

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

  /** Points at something, or at nothing; going from node to node keeps the stage reached. */
  point(target: HoverTarget | null): void {
    const before = this.hover;
    if (target?.kind === before?.target.kind && target?.index === before?.target.index) return;
    this.stop();
    const reached = before !== null && before.target.kind === target?.kind ? before.stage : 'near';
    this.hover = target === null ? null : { target, stage: reached };
    if (target !== null && target.kind !== 'edge' && reached !== 'dim') {
      for (const { stage, after } of STAGES) {
        this.timers.push(
          setTimeout(() => {
            this.hover = { target, stage };
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
