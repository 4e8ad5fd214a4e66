/** What can be wrong with an answer. */

export interface Fault {
  /** What does not hold, the same words for the same fault; findings are told apart by it. */
  readonly rule: string;
  readonly detail: string;
}

export const fault = (rule: string, detail: unknown = ''): Fault => ({ rule, detail: shown(detail) });

/** The first of the faults. */
export function firstFault(faults: Iterable<Fault | null>): Fault | null {
  for (const found of faults) if (found) return found;
  return null;
}

const LONGEST = 300;

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text;
}
