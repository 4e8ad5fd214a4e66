/** Writing results: beside the target first, then renamed, so that a stop leaves no half-written file. */
import { rename, rm, writeFile } from 'node:fs/promises';
import { JobError } from './options.ts';

export async function writeFileWhole(path: string, content: string): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  try {
    await writeFile(beside, content);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw new JobError(`${path} cannot be written: ${error instanceof Error ? error.message : String(error)}.`, {
      cause: error,
    });
  }
}
