/** Writes to the file named on the command line until it is stopped. */
import { checkTarget, writeFilesWhole } from '../../src/cli/write-file.ts';

function* endless(): Generator<string> {
  for (;;) yield 'half a map\n';
}

const target = await checkTarget(process.argv[2] ?? '', []);
await writeFilesWhole([{ target, pieces: endless() }]);
