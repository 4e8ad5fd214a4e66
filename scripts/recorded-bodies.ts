/**
 * The answers of web services out of recordings of them: JSON files with a `body`, and YAML cassettes in which each answer
 * stands after `string:` as a quoted scalar, a block or base64, packed or not. Only what such recordings use of YAML.
 */
import { gunzipSync } from 'node:zlib';

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** The lines after `from` that are indented deeper than `indent`, blank ones among them. */
function deeper(lines: readonly string[], from: number, indent: number): string[] {
  const found: string[] = [];
  for (const line of lines.slice(from)) {
    if (line.trim() !== '' && indentOf(line) <= indent) break;
    found.push(line);
  }
  return found;
}

/** Lines of a quoted scalar as one: a line break is a blank, a blank line a line break. */
function fold(lines: readonly string[]): string {
  let text = '';
  let breaks = 0;
  for (const line of lines.map((each) => each.trim())) {
    if (line === '') breaks += 1;
    else {
      text += text === '' ? line : breaks > 0 ? '\n'.repeat(breaks) + line : text.endsWith('\\') ? line : ` ${line}`;
      breaks = 0;
    }
  }
  return text;
}

function unquote(text: string): string {
  if (text.startsWith("'")) return text.slice(1, -1).replaceAll("''", "'");
  if (!text.startsWith('"')) return text;
  const json = text.replace(/\\ ?(?=[^"\\/bfnrtu])/g, '').replace(/\\x([\da-f]{2})/gi, '\\u00$1');
  try {
    return JSON.parse(json) as string;
  } catch {
    return text.slice(1, -1);
  }
}

function decodeBase64(text: string): string {
  const bytes = Buffer.from(text.replace(/\s+/g, ''), 'base64');
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
}

function cassette(text: string): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, i) => {
    const match = /^\s*(?:string|content):\s?(.*)$/.exec(line);
    if (!match) return [];
    const head = match[1] ?? '';
    const body = deeper(lines, i + 1, indentOf(line));
    if (head.startsWith('!!binary')) return [decodeBase64(body.join('\n'))];
    if (/^[|>][-+]?$/.test(head)) {
      const indent = Math.min(...body.filter((each) => each.trim() !== '').map(indentOf));
      return [body.map((each) => each.slice(indent)).join('\n')];
    }
    return [unquote(fold([head, ...body]))];
  });
}

/** The bodies recorded in a file, in order; null where it is no recording. */
export function recordedBodies(text: string): string[] | null {
  if (/^(?:interactions|http_interactions):/m.test(text.slice(0, 200))) {
    return cassette(text).filter((body) => body.trim().length > 0);
  }
  if (!text.startsWith('{')) return null;
  try {
    const value = JSON.parse(text) as Readonly<Record<string, unknown>>;
    return typeof value['body'] === 'string' && 'status_code' in value ? [value['body']] : null;
  } catch {
    return null;
  }
}
