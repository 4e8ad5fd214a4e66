/** Lists that come with the page: described in `lists/index.json`, which the server of the command line replaces by its own. */
import * as v from 'valibot';
import type { SourceInput } from '../../core/model/document.ts';
import type { OfferedList } from './state.ts';

const listsSchema = v.object({
  /** The id of the list to open first. */
  open: v.string(),
  lists: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      files: v.array(v.object({ name: v.string(), path: v.string() })),
      note: v.string(),
      isPrepared: v.boolean(),
      isNetwork: v.exactOptional(v.boolean()),
    }),
  ),
});

export interface OfferedLists {
  readonly open: string;
  readonly lists: readonly OfferedList[];
}

async function fetchFrom(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} could not be loaded (status ${response.status}).`);
  return response;
}

export async function fetchLists(): Promise<OfferedLists> {
  const parsed = v.safeParse(listsSchema, await (await fetchFrom('lists/index.json')).json());
  if (!parsed.success) throw new Error('lists/index.json does not describe lists.', { cause: parsed.issues });
  return parsed.output;
}

/** The files of an offered list, as bytes. */
export async function fetchSources(list: OfferedList): Promise<SourceInput[]> {
  return Promise.all(
    list.files.map(async (file) => {
      const response = await fetchFrom(`lists/${encodeURIComponent(file.path)}`);
      return { file: file.name, bytes: new Uint8Array(await response.arrayBuffer()) };
    }),
  );
}
