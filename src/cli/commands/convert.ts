import { buildCorpus } from '../../core/corpus/corpus.ts';
import {
  RECORD_FORMAT_IDS,
  RECORD_FORMATS,
  recordFormat,
  recordFormatOfName,
  type RecordFormat,
} from '../../core/export/record-formats.ts';
import { exitCode, type Command } from '../command.ts';
import { warn, writeOut } from '../console.ts';
import { choiceOption, textOption, UsageError, type OptionValues } from '../options.ts';
import { readRecords } from '../read-records.ts';
import { checkTarget, writeFilesWhole } from '../write-file.ts';

const ENDINGS = RECORD_FORMATS.map(({ ending }) => ending).join(', ');

/** The format asked for, else the one that the name tells. */
function formatOf(options: OptionValues, out: string): RecordFormat {
  if (options['to'] !== undefined) return recordFormat(choiceOption(options, 'to', RECORD_FORMAT_IDS, 'jsonl'));
  const told = recordFormatOfName(out);
  if (told) return told;
  throw new UsageError(`Say the format with --to ${RECORD_FORMAT_IDS.join('|')}, or end --out FILE in ${ENDINGS}.`);
}

export const convertCommand: Command = {
  name: 'convert',
  usage: 'FILE… --to FORMAT',
  summary: 'write the records of lists in another format, copies joined',
  options: {
    to: { type: 'string', value: RECORD_FORMAT_IDS.join('|'), help: `the format (told by the ending: ${ENDINGS})` },
    out: { type: 'string', value: 'FILE', help: 'where to write (standard output)' },
    all: { type: 'boolean', help: 'keep copies of a paper apart' },
  },
  examples: [
    'coterie convert my-list.txt --to bibtex > my-list.bib',
    'coterie convert scopus.csv zotero.bib pubmed.nbib --out all.ris',
    'pbpaste | coterie convert - --to csl',
  ],
  run: async ({ files, options }) => {
    const out = textOption(options, 'out') ?? '-';
    const format = formatOf(options, out);
    const target = out === '-' ? null : await checkTarget(out, files);
    const { papers: records } = await readRecords(files);
    const papers = options['all'] ? records : buildCorpus(records, []).papers;
    if (papers.length === 0) return exitCode(0);
    const text = format.write(papers);
    if (target) await writeFilesWhole([{ target, pieces: [text] }]);
    else await writeOut(text);
    const joined = records.length - papers.length;
    warn(`${papers.length} records written as ${format.label}${joined > 0 ? `, ${joined} copies joined` : ''}.`);
    return exitCode(papers.length);
  },
};
