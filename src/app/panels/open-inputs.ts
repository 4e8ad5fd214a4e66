/** Takes inputs to where they belong: reading lists to the review, a finished map straight onto the screen. */
import type { SourceInput } from '../../core/model/document.ts';
import { CancelledError } from '../../core/model/progress.ts';
import { beginningOf } from '../../core/network/beginning.ts';
import { joinList } from '../../core/view/words.ts';
import { app, engine } from '../store/store.ts';
import { mayBeNetwork, NETWORK_HEAD } from './may-be-network.ts';

const isPacked = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;
/** UTF-16, with or without a mark. */
const isWide = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xff || bytes[0] === 0xfe || bytes[0] === 0 || bytes[1] === 0;

function mayBe(input: SourceInput): boolean {
  if ('text' in input) return mayBeNetwork(input.text.slice(0, NETWORK_HEAD));
  const { bytes } = input;
  if (isPacked(bytes) || isWide(bytes)) return true;
  return mayBeNetwork(new TextDecoder().decode(bytes.subarray(0, NETWORK_HEAD)));
}

/** The inputs that are files of a finished map. */
async function findNetworks(inputs: readonly SourceInput[]): Promise<readonly SourceInput[]> {
  const asked = inputs.filter(mayBe);
  if (asked.length === 0) return [];
  const { working } = app.getState();
  if (working === null) app.setState({ working: { step: 'Opening', done: 0, total: 0 } });
  try {
    const found = await engine.findNetworks(asked.map(beginningOf));
    return found.flatMap((at) => asked[at] ?? []);
  } finally {
    if (working === null) app.setState({ working: null });
  }
}

/** What the review says where a finished map came beside reading lists. */
function leftOutNote(networks: readonly SourceInput[]): string {
  const names = joinList(networks.map(({ file }) => file));
  return networks.length === 1
    ? `${names} is a finished map, not a list, and was left out. Open it by itself.`
    : `${names} are files of finished maps, not lists, and were left out. Open them by themselves.`;
}

const nameOf = (inputs: readonly SourceInput[]): string =>
  inputs.length === 1 ? (inputs[0]?.file ?? '') : `${inputs.length} files`;

/** A map is called after its first file; that of a pair of VOSviewer files is as good as the other. */
const mapName = ([first]: readonly SourceInput[]): string => first?.file ?? '';

/** Opens inputs; `listName` is what a list of them is called. */
export async function openInputs(inputs: readonly SourceInput[], listName = nameOf(inputs)): Promise<void> {
  try {
    const networks = await findNetworks(inputs);
    const lists = inputs.filter((input) => !networks.includes(input));
    const { bringIn, openNetwork } = app.getState();
    if (lists.length === 0 && networks.length > 0) await openNetwork({ name: mapName(networks), sources: networks });
    else if (networks.length === 0) bringIn({ name: listName, sources: lists });
    else bringIn({ name: nameOf(lists), sources: lists, note: leftOutNote(networks) });
  } catch (error) {
    if (!(error instanceof CancelledError)) throw error;
  }
}
