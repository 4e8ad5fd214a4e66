/** Reads the map file (JSON) that `coterie build` and the page write; y grows downwards there. Never throws. Cost: linear. */
import { IssueLog } from '../read/issue-log.ts';
import { fieldsOf, listOf, parseJson, textOf, type Fields } from './json-parts.ts';
import { NetworkDraft } from './network-draft.ts';
import type { Value } from './network-columns.ts';
import type { NetworkReading } from './network-map.ts';
import { hexColour } from './network-values.ts';

/** What an item has apart from its attributes. */
const OWN: ReadonlySet<string> = new Set(['key', 'label', 'x', 'y', 'colour', 'link']);

/** A value as one text or number; lists and places in a file are written as in other formats. */
function plainValue(value: unknown): Value | null {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number' || typeof value === 'string') return value === '' ? null : value;
  if (Array.isArray(value)) {
    const texts = value.filter((part) => typeof part === 'string');
    return texts.length === 0 ? null : texts.join('; ');
  }
  const { file, line, endLine } = fieldsOf(value);
  return typeof file === 'string' ? `${file}:${String(line)}-${String(endLine)}` : null;
}

function addNode(draft: NetworkDraft, value: unknown, number: number, log: IssueLog): void {
  const fields = fieldsOf(value);
  const item = draft.addItem(textOf(fields['key']) ?? '', number, log);
  if (!item) return;
  const { x, y } = fields;
  item.label = textOf(fields['label']) ?? '';
  item.url = textOf(fields['link']);
  item.colour = hexColour(textOf(fields['colour']) ?? '');
  if ((x ?? null) !== null || (y ?? null) !== null) {
    draft.setPlace(item, typeof x === 'number' ? x : null, typeof y === 'number' ? -y : null, log);
  }
  for (const [name, given] of Object.entries(fields)) {
    const plain = OWN.has(name) ? null : plainValue(given);
    if (plain !== null) draft.setValue(item, name, plain);
  }
}

function addEdge(draft: NetworkDraft, value: unknown, log: IssueLog): void {
  const { source, target, weight = 1, kind, isInferred }: Fields = fieldsOf(value);
  const note = {
    source: textOf(source) ?? '',
    target: textOf(target) ?? '',
    strength: typeof weight === 'number' ? weight : null,
    description: isInferred === true ? `${textOf(kind) ?? 'link'}, inferred` : textOf(kind),
    line: 0,
  };
  draft.addLink(note, log);
}

/** The map in a map file of ours, with what could not be used of it. */
export function readMapJson(text: string, file: string): NetworkReading {
  const log = new IssueLog(file);
  const root = fieldsOf(parseJson(text));
  if (!Array.isArray(root['nodes'])) {
    log.add(
      'no-network',
      'error',
      'This map file is cut or changed: it is not JSON with nodes. Make it again, or give GEXF.',
    );
    return { map: null, issues: log.list() };
  }
  const draft = new NetworkDraft();
  root['nodes'].forEach((node: unknown, i) => addNode(draft, node, i + 1, log));
  for (const edge of listOf(root['edges'])) addEdge(draft, edge, log);
  const sources = listOf(fieldsOf(root['document'])['sources']);
  const title = sources.flatMap((source) => textOf(fieldsOf(source)['file']) ?? []).join(', ');
  draft.title = title === '' ? null : title;
  return { map: draft.finish(log), issues: log.list() };
}
