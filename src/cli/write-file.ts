/** Writing results: beside the target first, then renamed, so that a stop leaves the old file or the new one, never half of one. */
import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { realpath, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { JobError, UsageError } from './options.ts';

const errorCode = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

function explain(path: string, error: unknown): JobError {
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such folder',
    EISDIR: 'it is a folder',
    EACCES: 'it may not be written',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
  };
  const reason = reasons[errorCode(error)] ?? (error instanceof Error ? error.message : String(error));
  return new JobError(`${path} cannot be written: ${reason}.`, { cause: error });
}

export interface Target {
  /** Where to write, links followed. */
  readonly path: string;
  /** A device or a pipe: written to as it is, since it cannot be replaced. */
  readonly isSpecial: boolean;
}

/** Looks at where a result is to go before the work is done: throws where that cannot be, or is one of the inputs. */
export async function checkTarget(path: string, inputs: readonly string[]): Promise<Target> {
  if (path === '') throw new UsageError('--out needs the name of a file.');
  const target = await realpath(path).catch(() => resolve(path));
  const sources = await Promise.all(inputs.map((input) => realpath(input).catch(() => resolve(input))));
  if (sources.includes(target)) throw new UsageError(`--out ${path} is one of the lists; it would be overwritten.`);
  const info = await stat(target).catch(() => null);
  if (info?.isDirectory()) throw new JobError(`${path} cannot be written: it is a folder.`);
  const folder = await stat(dirname(target)).catch(() => null);
  if (!folder?.isDirectory()) throw new JobError(`${path} cannot be written: there is no folder ${dirname(path)}.`);
  return { path: target, isSpecial: info !== null && !info.isFile() };
}

export interface Output {
  readonly target: Target;
  /** Its text, piece by piece. */
  readonly pieces: Iterable<string>;
}

const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const besideOf = (path: string): string => join(dirname(path), `.${basename(path)}.${process.pid}.part`);

/** Opened and written at once, so that a stop never comes between the two; between pieces there is time for it. */
async function writePieces(path: string, pieces: Iterable<string>): Promise<void> {
  const file = openSync(path, 'w');
  try {
    for (const piece of pieces) {
      writeFileSync(file, piece);
      await setImmediate();
    }
  } finally {
    closeSync(file);
  }
}

/** Writes files to checked targets. All are made before the first takes its place: where one cannot be, or the command is stopped, all stay as they were. */
export async function writeFilesWhole(outputs: readonly Output[]): Promise<void> {
  const files = outputs.map(({ target, pieces }) => ({
    pieces,
    path: target.path,
    beside: target.isSpecial ? null : besideOf(target.path),
  }));
  const clear = (): void => {
    for (const { beside } of files) if (beside !== null) rmSync(beside, { force: true });
  };
  const leave = (): never => {
    clear();
    process.exit(130);
  };
  for (const stop of STOPS) process.once(stop, leave);
  let current = '';
  try {
    for (const { path, beside, pieces } of files) {
      current = path;
      // A pipe may make its writer wait, so that it is left to the event loop.
      await (beside === null ? writeFile(path, pieces) : writePieces(beside, pieces));
    }
    for (const { path, beside } of files) {
      current = path;
      if (beside !== null) renameSync(beside, path);
    }
  } catch (error) {
    clear();
    throw explain(current, error);
  } finally {
    for (const stop of STOPS) process.off(stop, leave);
  }
}
