/** Reading the files named on the command line; `-` is standard input. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { SourceInput } from '../core/model/document.ts';
import { unzipInput } from '../core/read/unzip.ts';
import { JobError, UsageError } from './options.ts';

const MAX_BYTES = 2 ** 31 - 1;

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

async function readOne(path: string): Promise<SourceInput> {
  if (path === '-') return { file: 'standard input', bytes: await readStandardInput() };
  try {
    const info = await stat(path);
    if (info.isDirectory()) throw new JobError(`${path} is a folder; name the files in it.`);
    if (info.size > MAX_BYTES)
      throw new JobError(`${path} has ${info.size} bytes; at most ${MAX_BYTES} can be read. Split it.`);
    return { file: basename(path), bytes: new Uint8Array(await readFile(path)) };
  } catch (error) {
    if (error instanceof JobError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    const reason =
      code === 'ENOENT' ? 'there is no such file' : code === 'EACCES' ? 'it may not be read' : String(error);
    throw new JobError(`${path} cannot be read: ${reason}.`, { cause: error });
  }
}

/** The inputs in the order given. */
export async function readInputs(files: readonly string[]): Promise<SourceInput[]> {
  if (files.length === 0) throw new UsageError('Name at least one file, or - for standard input.');
  if (files.filter((file) => file === '-').length > 1) throw new UsageError('Standard input can be read once only.');
  const inputs = await Promise.all(files.map(readOne));
  return inputs.flatMap(unzipInput);
}
