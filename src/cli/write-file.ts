/** Writing results: beside the target first, then renamed, so that a stop leaves the old file or the new one, never half of one. */
import { rmSync } from 'node:fs';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
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

/** Writes all of `content` to a checked target. */
export async function writeFileWhole({ path, isSpecial }: Target, content: string): Promise<void> {
  if (isSpecial) return writeFile(path, content).catch((error: unknown) => Promise.reject(explain(path, error)));
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  const leave = (): never => {
    rmSync(beside, { force: true });
    process.exit(130);
  };
  process.once('SIGINT', leave);
  process.once('SIGTERM', leave);
  try {
    await writeFile(beside, content);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw explain(path, error);
  } finally {
    process.off('SIGINT', leave);
    process.off('SIGTERM', leave);
  }
}
