/** The help, made from the commands themselves. */
import type { Command } from './command.ts';
import type { OptionSpecs } from './options.ts';

const INTRO = `Coterie maps a reading list: who works with whom, what belongs together, which themes run through it.

Usage: coterie COMMAND [FILE…] [options]

FILE is a list in any form that is read: a pasted list, BibTeX, RIS, a table, JSON and more; .gz and .zip too; - is
standard input. open, stats and build also take finished maps: VOSviewer, GEXF, GraphML, edge lists.`;

function describeOptions(options: OptionSpecs): string {
  const rows = [...Object.entries(options), ['help', { type: 'boolean', help: 'print this help' }] as const].map(
    ([name, spec]) => [`--${name}${'value' in spec && spec.value ? ` ${spec.value}` : ''}`, spec.help] as const,
  );
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, help]) => `  ${name.padEnd(width)}  ${help}`).join('\n');
}

export function commandHelp(command: Command): string {
  const examples = command.examples.map((example) => `  ${example}`).join('\n');
  return `coterie ${command.name} ${command.usage}\n\n${command.summary[0]?.toUpperCase() ?? ''}${command.summary.slice(1)}.\n\nOptions:\n${describeOptions(command.options)}\n\nExamples:\n${examples}\n`;
}

export function generalHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const rows = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`).join('\n');
  return `${INTRO}\n\nCommands:\n${rows}\n\ncoterie COMMAND --help tells the options of a command, coterie --version the version.\nExit codes: 0 done, 1 nothing readable or a failed job, 2 wrong usage.\n`;
}
