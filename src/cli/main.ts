/** The command line: finds the command, runs it, and turns what failed into a message and an exit code. */
import type { Command } from './command.ts';
import { authorsCommand } from './commands/authors.ts';
import { buildCommand } from './commands/build.ts';
import { convertCommand } from './commands/convert.ts';
import { groupsCommand } from './commands/groups.ts';
import { openCommand } from './commands/open.ts';
import { parseCommand } from './commands/parse.ts';
import { pathCommand } from './commands/path.ts';
import { relatedCommand } from './commands/related.ts';
import { statsCommand } from './commands/stats.ts';
import { topicsCommand } from './commands/topics.ts';
import { warn, writeOut } from './console.ts';
import { commandHelp, generalHelp } from './help.ts';
import manifest from '../../package.json' with { type: 'json' };
import { JobError, parseWords, UsageError } from './options.ts';

const COMMANDS: readonly Command[] = [
  openCommand,
  parseCommand,
  authorsCommand,
  topicsCommand,
  groupsCommand,
  relatedCommand,
  pathCommand,
  buildCommand,
  convertCommand,
  statsCommand,
];

async function runWords(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    await writeOut(generalHelp(COMMANDS));
    return name === undefined ? 2 : 0;
  }
  if (name === '--version') {
    await writeOut(`${manifest.version}\n`);
    return 0;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) throw new UsageError(`There is no command '${name}'. coterie --help lists them.`);
  const parsed = parseWords(rest, command.options);
  if (parsed.options['help']) {
    await writeOut(commandHelp(command));
    return 0;
  }
  return command.run(parsed);
}

async function main(): Promise<number> {
  try {
    return await runWords(process.argv.slice(2));
  } catch (error) {
    if (error instanceof UsageError) {
      warn(`coterie: ${error.message}`);
      return 2;
    }
    if (error instanceof JobError) {
      warn(`coterie: ${error.message}`);
      return 1;
    }
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    warn(`coterie: something went wrong that should not have.\n${text}`);
    return 1;
  }
}

// A reader that closes the pipe early (head, less) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') warn(`coterie: the output cannot be written: ${error.message}.`);
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});
process.exitCode = await main();
