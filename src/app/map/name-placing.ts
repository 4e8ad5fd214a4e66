/**
 * When names are placed: with the next frame where lighting has changed, so that a name and its light come together; in two
 * tasks of their own after it where much has (another scene, another view, a group selected), so that none is long.
 */
import { Throttle } from './throttle.ts';

const EVERY_MS = 100;
/** Names among more lit nodes than these are placed after the frame. */
const MANY_LIT = 150;

export interface NamePlacingEvents {
  /** Finds and keeps what the next `place` needs. */
  readonly prepare: () => void;
  readonly place: () => void;
  /** Asks for a frame. */
  readonly draw: () => void;
  /** The view has come to where names were asked for. */
  readonly onView: () => void;
}

export class NamePlacing {
  private readonly events: NamePlacingEvents;
  private readonly throttle = new Throttle(EVERY_MS, () => {
    this.afterFrame();
    this.events.onView();
  });
  private due: 'nothing' | 'with the frame' | 'after the frame' = 'nothing';
  private task: ReturnType<typeof setTimeout> | null = null;

  constructor(events: NamePlacingEvents) {
    this.events = events;
  }

  /** Names are not, or not yet, where they belong. */
  get isPending(): boolean {
    return this.due !== 'nothing' || this.throttle.isPending;
  }

  withFrame(): void {
    if (this.due === 'nothing') this.due = 'with the frame';
  }

  /** So many nodes are lit now. */
  onLit(nodes: number): void {
    if (nodes > MANY_LIT) this.afterFrame();
    else this.withFrame();
  }

  afterFrame(): void {
    this.due = 'after the frame';
    this.events.draw();
  }

  /** The view moves: names are placed soon, and now and then while it does. */
  soon(): void {
    this.throttle.soon();
  }

  onView(): void {
    this.throttle.now();
  }

  beforeDraw(): void {
    if (this.due === 'with the frame') this.placeDue();
  }

  afterDraw(): void {
    if (this.due !== 'after the frame' || this.task !== null) return;
    this.task = setTimeout(() => {
      if (this.due !== 'nothing') this.events.prepare();
      this.task = setTimeout(() => {
        this.task = null;
        if (this.due === 'nothing') return;
        this.placeDue();
        this.events.draw();
      });
    });
  }

  /** Places names that are due, at once. */
  placeDue(): void {
    if (this.due === 'nothing') return;
    this.due = 'nothing';
    this.events.place();
  }

  stop(): void {
    this.throttle.stop();
    if (this.task !== null) clearTimeout(this.task);
    this.due = 'nothing';
  }
}
