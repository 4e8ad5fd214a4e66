/** Words of the command line, for every command: what is refused is refused as wrong usage. */
import { buildCommand } from '../../src/cli/commands/build.ts';
import { groupsCommand } from '../../src/cli/commands/groups.ts';
import { parseCommand } from '../../src/cli/commands/parse.ts';
import { relatedCommand } from '../../src/cli/commands/related.ts';
import { statsCommand } from '../../src/cli/commands/stats.ts';
import { topicsCommand } from '../../src/cli/commands/topics.ts';
import { choiceOption, numberOption, parseWords, UsageError, type Words } from '../../src/cli/options.ts';
import { fault, type Fault } from './fault.ts';
import type { FuzzInput } from './input.ts';

const COMMANDS = [buildCommand, groupsCommand, parseCommand, relatedCommand, statsCommand, topicsCommand];
const LONGEST = 2000;
const BOUNDS = { min: 1, max: 100, isInteger: true };

/** The answer, or null where the words are refused. */
function unlessRefused<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof UsageError && error.message !== '') return null;
    throw error;
  }
}

function checkValues({ options }: Words): Fault | null {
  for (const name of Object.keys(options)) {
    const number = unlessRefused(() => numberOption(options, name, BOUNDS));
    if (number !== null && !(Number.isInteger(number) && number >= 1 && number <= 100))
      return fault('a number option lies in its bounds', number);
    const choice = unlessRefused(() => choiceOption(options, name, ['a', 'b'], 'a'));
    if (choice !== null && choice !== 'a' && choice !== 'b') return fault('a choice is one of those given', choice);
  }
  return null;
}

export function checkOptions(input: FuzzInput): Fault | null {
  // Node's own parser takes quadratic time over a word of many short options; nobody types one this long.
  const words = (typeof input === 'string' ? input.slice(0, LONGEST) : '').split(/[ \n]/);
  const given = new Set(words);
  for (const { options } of COMMANDS) {
    const parsed = unlessRefused(() => parseWords(words, options));
    if (parsed === null) continue;
    const strange = Object.keys(parsed.options).find((name) => name !== 'help' && !Object.hasOwn(options, name));
    if (strange !== undefined) return fault('options are those of the command', strange);
    // Where help is asked for, nothing else is looked at.
    if (!parsed.options['help'] && parsed.files.some((file) => !given.has(file)))
      return fault('files are among the words', parsed.files);
    const found = checkValues(parsed);
    if (found) return found;
  }
  return null;
}
