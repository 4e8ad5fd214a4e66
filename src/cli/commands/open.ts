import type { SourceInput } from '../../core/model/document.ts';
import { readSource } from '../../core/read/read-source.ts';
import { ensureBuiltPage } from '../built-page.ts';
import type { Command } from '../command.ts';
import { printIssues, writeOut } from '../console.ts';
import { readInputs } from '../inputs.ts';
import { bundledListsIndex } from '../lists.ts';
import { analyseNetwork, listsAmong, mapAmong } from '../networks.ts';
import { JobError, numberOption } from '../options.ts';
import { serve } from '../serve.ts';

const DEFAULT_PORT = 4680;

/** The files given, under paths of their own, with the index that makes the page open them. */
function servedLists(sources: readonly SourceInput[], isNetwork: boolean): Map<string, Uint8Array> {
  const served = new Map<string, Uint8Array>();
  if (sources.length === 0) return served;
  const files = sources.map((source, i) => ({ name: source.file, path: `own-${i + 1}` }));
  sources.forEach((source, i) => {
    if ('bytes' in source) served.set(files[i]?.path ?? '', source.bytes);
  });
  const first = files[0]?.name ?? '';
  const name = files.length === 1 || isNetwork ? first : `${first} and ${files.length - 1} more`;
  const own = { id: 'own', name, files, note: 'given on the command line', isPrepared: false };
  const index = bundledListsIndex(isNetwork ? { ...own, isNetwork } : own);
  served.set('index.json', new TextEncoder().encode(JSON.stringify(index)));
  return served;
}

/** Says what is wrong with the files before they are served; throws where none holds a paper. */
function checkReadable(sources: readonly SourceInput[]): void {
  const results = sources.map((source) => readSource(source));
  printIssues(
    results.flatMap((result) => result.issues),
    false,
  );
  if (results.every((result) => result.papers.length === 0)) throw new JobError('No papers could be read.');
}

export const openCommand: Command = {
  name: 'open',
  usage: '[FILE…]',
  summary: 'serve the explorer on 127.0.0.1 with these files, or the bundled list, mapped',
  options: { port: { type: 'string', value: 'N', help: `the port (${DEFAULT_PORT}, or the next that is free)` } },
  examples: ['coterie open my-list.txt', 'coterie open map.gexf', 'coterie open'],
  run: async ({ files, options }) => {
    const port = numberOption(options, 'port', { min: 0, max: 65_535, isInteger: true });
    const inputs = files.length > 0 ? await readInputs(files) : [];
    const map = mapAmong(inputs);
    const sources = map ?? listsAmong(inputs);
    if (map) analyseNetwork(map);
    else if (sources.length > 0) checkReadable(sources);
    const root = await ensureBuiltPage();
    const { server, address } = await serve({
      root,
      lists: servedLists(sources, map !== null),
      port: port ?? DEFAULT_PORT,
      mayMove: port === null,
    });
    await writeOut(`Coterie is at ${address} (Ctrl-C stops it)\n`);
    return new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        process.once(signal, () => {
          server.close(() => resolve(0));
          server.closeAllConnections();
        });
      }
    });
  },
};
