/** The state of one review: readings, corrections, what is taken, and the way back. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ColumnMapping } from '../../../core/model/column-mapping.ts';
import type { Decision, RecordFields, SourceInput } from '../../../core/model/document.ts';
import { CancelledError, type Progress } from '../../../core/model/progress.ts';
import type { Paper } from '../../../core/model/paper.ts';
import { fileOf, type Division } from '../../../core/read/review/divisions.ts';
import type { Review, ReviewedRecord } from '../../../core/read/review/review.ts';
import { joinDecision, samePaperDecision, splitDecision } from '../../../core/view/review-divide.ts';
import { changedPlaces, isDoubtful, isTaken, placeOf, type Takes } from '../../../core/view/review-words.ts';
import { countOf } from '../../../core/view/words.ts';
import type { Incoming, WorkProgress } from '../../store/state.ts';
import { createTickets } from '../../store/ticket.ts';
import type { ColumnsMemory } from './columns-memory.ts';

/** Reads what was brought in, away from the page. */
export interface ReviewReader {
  readonly review: (
    sources: readonly SourceInput[],
    decisions: readonly Decision[],
    progress: Progress,
  ) => Promise<Review>;
  readonly cancel: () => void;
}

/** What the person has decided in this review. */
export interface Choices {
  readonly decisions: readonly Decision[];
  readonly takes: Takes;
}

export interface ReviewState {
  /** Null until the first reading is done. */
  readonly review: Review | null;
  readonly choices: Choices;
  /** Choices before, oldest first. */
  readonly past: readonly Choices[];
  /** Places to look at first: those in doubt when first read. */
  readonly doubted: ReadonlySet<string>;
  /** Places that the last correction has changed elsewhere. */
  readonly mended: ReadonlySet<string>;
  /** The record to go to, once it was made or moved by what the person did; a new one each time. */
  readonly landing: Landing | null;
  readonly working: WorkProgress | null;
  readonly failure: string | null;
  /** What the last step did, as a sentence. */
  readonly message: string;
}

export interface Landing {
  readonly place: string;
}

/** What a reading was asked for. */
interface Asked {
  /** Places of the records that it was about; what changes elsewhere is mended. */
  readonly own: (review: Review) => ReadonlySet<string>;
  readonly message: string;
  /** They were made anew: they stay together, and are gone to. */
  readonly isNew?: boolean;
}

type MapColumns = Extract<Decision, { readonly kind: 'map-columns' }>;

const NO_MEMORY: ColumnsMemory = { find: () => null, keep: () => undefined };
const NONE: ReadonlySet<string> = new Set();
const OPENING: WorkProgress = { step: 'Reading', done: 0, total: 0 };

const isOnRecord = (decision: Decision): boolean =>
  'record' in decision || 'records' in decision || decision.kind === 'map-columns';

/** Whether both choices lead to one reading. */
function areReadAlike(a: Choices, b: Choices): boolean {
  return JSON.stringify(a.decisions.filter(isOnRecord)) === JSON.stringify(b.decisions.filter(isOnRecord));
}

function mendedSentence(message: string, others: number): string {
  return others === 0
    ? `${message} No other record changed.`
    : `${message} ${countOf(others, 'other record')} changed.`;
}

/** Records made anew by a division: those in its lines. */
function placesIn(division: Division, { records }: Review): Set<string> {
  const isIn = ({ file, line }: Paper['source']): boolean =>
    file === fileOf(division) && division.blocks.some((block) => block.line <= line && line <= block.endLine);
  return new Set(records.filter(({ asRead }) => isIn(asRead.source)).map(placeOf));
}

/** What a reading changes. `asked` null: something was taken back, or read otherwise as a whole. */
function afterReading(state: ReviewState, review: Review, asked: Asked | null, message: string): Partial<ReviewState> {
  const before = state.review;
  const done = { review, working: null, failure: null };
  if (before === null) return { ...done, doubted: new Set(review.records.filter(isDoubtful).map(placeOf)) };
  if (asked === null) return { ...done, mended: NONE, message };
  const own = asked.own(review);
  const mended = changedPlaces(before, review);
  for (const place of [...own, ...asked.own(before)]) mended.delete(place);
  const said = { ...done, mended, message: mendedSentence(asked.message, mended.size) };
  const [place] = own;
  if (asked.isNew !== true || place === undefined) return said;
  const isDoubted = review.records.some((record) => own.has(placeOf(record)) && isDoubtful(record));
  const together = isDoubted || [...asked.own(before)].some((old) => state.doubted.has(old));
  return { ...said, landing: { place }, doubted: together ? new Set([...state.doubted, ...own]) : state.doubted };
}

export class ReviewWork {
  readonly store: StoreApi<ReviewState>;
  readonly #incoming: Incoming;
  readonly #reader: ReviewReader;
  readonly #memory: ColumnsMemory;
  readonly #take = createTickets();
  /** Choices of the reading on screen. */
  #read: Choices;

  /** `memory` knows the columns that the person has set before. */
  constructor(incoming: Incoming, reader: ReviewReader, memory = NO_MEMORY) {
    this.#incoming = incoming;
    this.#reader = reader;
    this.#memory = memory;
    const decisions = 'decisions' in incoming ? (incoming.decisions as readonly Decision[]) : [];
    this.#read = { decisions, takes: new Map() };
    this.store = createStore<ReviewState>()(() => ({
      review: null,
      choices: this.#read,
      past: [],
      doubted: NONE,
      mended: NONE,
      landing: null,
      working: OPENING,
      failure: null,
      message: '',
    }));
  }

  /** Reads what was brought in. */
  readonly start = (): void => void this.#reread(this.#state.choices, null);

  /** Drops the answer that is still to come. */
  readonly end = (): void => void this.#take();

  readonly correct = (record: ReviewedRecord, fields: Partial<RecordFields>): void => {
    const { decisions, takes } = this.#state.choices;
    const correction: Decision = { kind: 'correct-record', record: record.ref, fields };
    const place = placeOf(record);
    const next = { decisions: [...decisions, correction], takes: new Map(takes).set(place, true) };
    this.#step(next);
    void this.#reread(next, { own: () => new Set([place]), message: 'Corrected.' });
  };

  /** Makes two records of one; a paper of its own begins on `line`. */
  readonly split = (record: ReviewedRecord, line: number): void => {
    const { review } = this.#state;
    const decision = review && splitDecision(review, record, line);
    if (decision) this.#divide(decision, [record], 'Split into two records.');
  };

  /** Makes one record of two neighbours. */
  readonly join = (record: ReviewedRecord, other: ReviewedRecord): void => {
    const { review } = this.#state;
    const decision = review && joinDecision(review, record, other);
    if (decision) this.#divide(decision, [record, other], 'Joined into one record.');
  };

  /** Counts two records as one paper. */
  readonly samePaper = (a: ReviewedRecord, b: ReviewedRecord): void => {
    const { decisions, takes } = this.#state.choices;
    const next = { decisions: [...decisions, samePaperDecision(a, b)], takes };
    const all = this.#state.review?.records ?? [];
    const [first, copy] = all.indexOf(a) < all.indexOf(b) ? [a, b] : [b, a];
    const own = new Set([placeOf(copy), placeOf(first)]);
    this.#step(next);
    void this.#reread(next, { own: () => own, message: 'Taken for one paper, which is kept once.', isNew: true });
  };

  /** Makes a copy a paper of its own. */
  readonly keepApart = (record: ReviewedRecord): void => {
    if (record.copyOf === null) return;
    const { decisions, takes } = this.#state.choices;
    const apart: Decision = { kind: 'keep-apart', records: [record.copyOf, record.ref] };
    const next = { decisions: [...decisions, apart], takes };
    const own = new Set([placeOf(record)]);
    this.#step(next);
    void this.#reread(next, { own: () => own, message: 'Kept apart.' });
  };

  /** Says what the columns of a table hold; null leaves it to the reader. */
  readonly mapColumns = (file: string, mapping: ColumnMapping | null): void =>
    this.#mapAll([{ kind: 'map-columns', file, mapping }], 'Read anew by these columns.');

  /** Takes a record that was left out, or leaves it out. */
  readonly toggle = (record: ReviewedRecord): void => {
    const { decisions, takes } = this.#state.choices;
    this.#step({ decisions, takes: new Map(takes).set(placeOf(record), !isTaken(record, takes)) });
  };

  readonly decide = (decision: Decision): void => {
    const { decisions, takes } = this.#state.choices;
    this.#step({ decisions: [...decisions, decision], takes });
  };

  readonly undo = (): void => {
    const { past, choices } = this.#state;
    const before = past.at(-1);
    if (!before) return;
    this.store.setState({ past: past.slice(0, -1), choices: before, message: 'Taken back.' });
    if (!areReadAlike(before, choices) || this.#state.working !== null) void this.#reread(before, null);
  };

  /** Stops the reading that goes on, and takes back what asked for it. */
  readonly stop = (): void => {
    this.#take();
    this.#reader.cancel();
    const { past, choices } = this.#state;
    this.store.setState({
      choices: { ...choices, decisions: this.#read.decisions },
      past: past.slice(0, -1),
      working: null,
      message: 'Stopped. The records are as they were.',
    });
  };

  get #state(): ReviewState {
    return this.store.getState();
  }

  /** Tables whose columns the person has set before are read so again; what is set from now on is remembered. */
  #rememberColumns({ sources }: Review, isFirst: boolean): void {
    const known: MapColumns[] = [];
    for (const { file, columns } of sources) {
      if (columns === null) continue;
      if (!isFirst) this.#memory.keep(columns);
      const mapping = isFirst && !columns.isDecided ? this.#memory.find(columns) : null;
      if (mapping !== null) known.push({ kind: 'map-columns', file, mapping });
    }
    if (known.length > 0) this.#mapAll(known, 'Columns read as you set them before.');
  }

  /** Reads anew by what columns hold now; what was taken or left of these tables is open again. */
  #mapAll(changed: readonly MapColumns[], message: string): void {
    const { decisions, takes } = this.#state.choices;
    const files = changed.map(({ file }) => file);
    const others = decisions.filter((decision) => decision.kind !== 'map-columns' || !files.includes(decision.file));
    const kept = [...takes].filter(([place]) => !files.some((file) => place.startsWith(`${file}\n`)));
    const next = { decisions: [...others, ...changed], takes: new Map(kept) };
    this.#step(next);
    void this.#reread(next, null, message);
  }

  /** Reads anew where lines are divided otherwise; whether their records are taken is open again. */
  #divide(division: Division, records: readonly ReviewedRecord[], did: string): void {
    const { decisions, takes } = this.#state.choices;
    const kept = new Map(takes);
    for (const record of records) kept.delete(placeOf(record));
    const next = { decisions: [...decisions, division], takes: kept };
    const isLost = records.some(({ isCorrected }) => isCorrected);
    const message = isLost ? `${did} What was corrected before no longer applies.` : did;
    this.#step(next);
    void this.#reread(next, { own: (review) => placesIn(division, review), message, isNew: true });
  }

  #step(choices: Choices): void {
    this.store.setState({ choices, past: [...this.#state.past, this.#state.choices], message: '' });
  }

  async #reread(choices: Choices, asked: Asked | null, message = 'Taken back.'): Promise<void> {
    const isCurrent = this.#take();
    this.store.setState({ working: OPENING, failure: null, message: '' });
    try {
      const review = await this.#reader.review(this.#incoming.sources, choices.decisions, (step, done, total) => {
        if (isCurrent()) this.store.setState({ working: { step, done, total } });
      });
      if (!isCurrent()) return;
      const isFirst = this.#state.review === null;
      this.#read = choices;
      this.store.setState(afterReading(this.#state, review, asked, message));
      this.#rememberColumns(review, isFirst);
    } catch (error) {
      if (!isCurrent()) return;
      const failure = error instanceof CancelledError ? null : error instanceof Error ? error.message : String(error);
      this.store.setState({ working: null, failure });
    }
  }
}
