/**
 * What VOSviewer asks of a JSON file, after its description of the format (app.vosviewer.com/docs/file-types/json-file-type):
 * the types of the attributes, and that the ends of links are items.
 */

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isPositive: Check = (value) => isNumber(value) && (value as number) >= 0;
const isCluster: Check = (value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 1000;
const isId: Check = (value) => Number.isInteger(value) || (isText(value) && value !== '');
const isColour: Check = (value) => isText(value) && /^#[0-9a-f]{6}$/.test(value as string);
const isMapOf =
  (check: Check): Check =>
  (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(check);

interface Shape {
  readonly needed: Readonly<Record<string, Check>>;
  readonly optional: Readonly<Record<string, Check>>;
}

const SHAPES = {
  item: {
    needed: { id: isId, label: isText, x: isNumber, y: isNumber, weights: isMapOf(isPositive) },
    optional: { description: isText, url: isText, cluster: isCluster, scores: isMapOf(isNumber) },
  },
  link: {
    needed: { source_id: isId, target_id: isId, strength: isPositive },
    optional: { description: isText, url: isText },
  },
  cluster: { needed: { cluster: isCluster, label: isText }, optional: {} },
  colour: { needed: { cluster: isCluster, color: isColour }, optional: {} },
} satisfies Record<string, Shape>;

type Entry = Record<string, unknown>;

function faultsOf(what: keyof typeof SHAPES, entries: unknown): string[] {
  if (!Array.isArray(entries)) return [`the ${what}s are no array`];
  const { needed, optional }: Shape = SHAPES[what];
  return (entries as Entry[]).flatMap((entry, i) => [
    ...Object.entries(needed).flatMap(([name, check]) => (check(entry[name]) ? [] : [`${what} ${i}: ${name}`])),
    ...Object.entries(optional).flatMap(([name, check]) =>
      entry[name] === undefined || check(entry[name]) ? [] : [`${what} ${i}: ${name}`],
    ),
  ]);
}

/** What is wrong with a file, or nothing. */
export function vosviewerFaults(file: unknown): string[] {
  const { network, config } = file as {
    network: Record<'items' | 'links' | 'clusters', Entry[]>;
    config: { color_schemes: { cluster_colors: Entry[] } };
  };
  const ids = new Set(network.items.map(({ id }) => id));
  const keys = new Set(network.items.map(({ weights }) => Object.keys(weights as object).join()));
  return [
    ...faultsOf('item', network.items),
    ...faultsOf('link', network.links),
    ...faultsOf('cluster', network.clusters),
    ...faultsOf('colour', config.color_schemes.cluster_colors),
    ...(ids.size === network.items.length ? [] : ['ids that are not unique']),
    ...(keys.size <= 1 ? [] : ['items with different weights']),
    ...network.links.flatMap((link, i) =>
      ids.has(link['source_id']) && ids.has(link['target_id']) ? [] : [`link ${i}: ends`],
    ),
    ...network.clusters.flatMap(({ cluster }, i) => (cluster === i + 1 ? [] : [`cluster ${i}: a gap in the numbers`])),
  ];
}
