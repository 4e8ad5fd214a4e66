/**
 * Tasks of a page's main thread during an interaction, from Chromium's own trace: `RunTask` of `CrRendererMain`, which holds
 * scripts, style, layout, painting into lists and the issuing of graphics commands. What other threads and processes do
 * (rasterising, compositing, the graphics process, workers) is not in it. Wall time is what the person waits; processor time
 * leaves out what the thread waited for a core.
 */
import { writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';

/** Milliseconds. */
export interface Tasks {
  readonly longest: number;
  /** Processor time of the longest by processor time. */
  readonly longestBusy: number;
  readonly total: number;
  /** The longest `longtask` that the page itself saw; 0 where none lasted 50 ms. */
  readonly seen: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const CATEGORIES = ['disabled-by-default-devtools.timeline', 'devtools.timeline', '__metadata'];
/** What a kept trace has besides: samples of scripts and collections of garbage. */
const MORE_CATEGORIES = ['disabled-by-default-v8.cpu_profiler', 'devtools.timeline,v8'];

declare global {
  interface Window {
    longTasks: number[];
  }
}

/** Keeps long tasks from the start of the page on. */
export async function watchLongTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.longTasks = [];
    const watch = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longTasks.push(duration);
    });
    watch.observe({ type: 'longtask' });
  });
}

function tasksOf(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const threads = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const mains = new Set(threads.map(({ pid, tid }) => `${pid} ${tid}`));
  return events.filter(({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && mains.has(`${pid} ${tid}`));
}

const milliseconds = (values: readonly (number | undefined)[]): number[] => values.map((value) => (value ?? 0) / 1000);
const most = (values: readonly number[]): number => Math.max(0, ...values);

/**
 * Runs `act`, which ends when the page has come to rest, and gives the main thread's tasks meanwhile. With `keptAt` the trace
 * is kept there, for the performance panel of a browser; its samples make the tasks a little longer.
 */
export async function traceTasks(
  browser: Browser,
  page: Page,
  act: () => Promise<void>,
  keptAt?: string,
): Promise<Tasks> {
  await page.evaluate(() => {
    window.longTasks = [];
  });
  await browser.startTracing(page, {
    categories: keptAt === undefined ? CATEGORIES : [...CATEGORIES, ...MORE_CATEGORIES],
  });
  const end = async (): Promise<TraceEvent[]> => {
    const trace = (await browser.stopTracing()).toString();
    if (keptAt !== undefined) writeFileSync(keptAt, trace);
    return (JSON.parse(trace) as { traceEvents: TraceEvent[] }).traceEvents;
  };
  try {
    await act();
  } catch (error) {
    await end();
    throw error;
  }
  const seen = await page.evaluate(() => window.longTasks);
  const tasks = tasksOf(await end());
  const walls = milliseconds(tasks.map(({ dur }) => dur));
  return {
    longest: most(walls),
    longestBusy: most(milliseconds(tasks.map(({ tdur }) => tdur))),
    total: walls.reduce((sum, wall) => sum + wall, 0),
    seen: most(seen),
  };
}
