/** A server for the built page and the lists it opens: on 127.0.0.1 only, for requests that name this host, and nothing else. */
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname } from 'node:path';
import type { AddressInfo } from 'node:net';
import { JobError } from './options.ts';
import { CONTENT_SECURITY_POLICY } from './policy.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
};

export interface ServeOptions {
  /** Folder of the built page. */
  readonly root: URL;
  /** Files served under `lists/` in place of the built ones, by name. */
  readonly lists: ReadonlyMap<string, Uint8Array>;
  readonly port: number;
  /** Whether to try the next ports when this one is taken. */
  readonly mayMove: boolean;
}

/** The path of a request as segments, or null where it leaves the folder or is malformed. */
function segmentsOf(url: string): string[] | null {
  try {
    const path = new URL(url, 'http://127.0.0.1').pathname;
    const segments = path
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
    return segments.some((part) => part === '..' || part.includes('/') || part.includes('\\') || part.includes('\0'))
      ? null
      : segments;
  } catch {
    return null; // a malformed address is answered as not found
  }
}

function isLocalHost(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

async function contentOf(
  options: ServeOptions,
  segments: readonly string[],
): Promise<{ name: string; body: Uint8Array } | null> {
  if (segments[0] === 'lists' && segments.length === 2) {
    const own = options.lists.get(segments[1] ?? '');
    if (own) return { name: segments[1] ?? '', body: own };
  }
  const path = segments.length === 0 ? ['index.html'] : segments;
  const file = new URL(path.map(encodeURIComponent).join('/'), options.root);
  const info = await stat(file).catch(() => null);
  return info?.isFile() ? { name: path.at(-1) ?? '', body: await readFile(file) } : null;
}

async function answer(
  options: ServeOptions,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refuse = (status: number, text: string): void => {
    response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
  };
  if (!isLocalHost(request.headers.host, port)) return refuse(403, 'This server answers to 127.0.0.1 only.');
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Only GET is answered.');
  const segments = segmentsOf(request.url ?? '/');
  const content = segments && (await contentOf(options, segments));
  if (!content) return refuse(404, 'There is nothing here.');
  const type = TYPES[extname(content.name).toLowerCase()] ?? 'application/octet-stream';
  response.writeHead(200, { ...HEADERS, 'Content-Type': type, 'Content-Length': content.body.byteLength });
  response.end(request.method === 'HEAD' ? undefined : content.body);
  return undefined;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

async function listenNear(server: Server, { port, mayMove }: ServeOptions): Promise<number> {
  for (let tried = 0; ; tried += 1) {
    try {
      return await listen(server, port === 0 ? 0 : port + tried);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EACCES')
        throw new JobError(`Port ${port} may not be opened by this user; choose one above 1023.`, { cause: error });
      if (code !== 'EADDRINUSE') throw error;
      if (!mayMove || tried >= 20)
        throw new JobError(`Port ${port} is taken; choose another with --port.`, { cause: error });
    }
  }
}

/** Starts the server and resolves to it and its address. */
export async function serve(options: ServeOptions): Promise<{ server: Server; address: string }> {
  let port = 0;
  const server = createServer((request, response) => {
    answer(options, port, request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  port = await listenNear(server, options);
  return { server, address: `http://127.0.0.1:${port}/` };
}
