/** The built page: made when it is missing or older than what it is made from. */
import { readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { warn } from './console.ts';
import { PROJECT_ROOT } from './resources.ts';

const PAGE = new URL('dist/app/', PROJECT_ROOT);
const INGREDIENTS = ['src', 'data', 'index.html', 'vite.config.ts', 'package.json'];

async function newestIn(path: URL): Promise<number> {
  const info = await stat(path);
  if (!info.isDirectory()) return info.mtimeMs;
  const entries = await readdir(path, { withFileTypes: true });
  const times = await Promise.all(
    entries.map((entry) => newestIn(new URL(`${path.href.replace(/\/?$/, '/')}${encodeURIComponent(entry.name)}`))),
  );
  return Math.max(info.mtimeMs, ...times);
}

async function isFresh(): Promise<boolean> {
  const built = await stat(new URL('index.html', PAGE)).catch(() => null);
  const hasSource = await stat(new URL('vite.config.ts', PROJECT_ROOT)).catch(() => null);
  if (!built || !hasSource) return built !== null;
  const newest = await Promise.all(INGREDIENTS.map((name) => newestIn(new URL(name, PROJECT_ROOT))));
  return built.mtimeMs >= Math.max(...newest);
}

/** The folder of the page, built first if need be. */
export async function ensureBuiltPage(): Promise<URL> {
  if (!(await isFresh())) {
    warn('Building the page…');
    const { build } = await import('vite');
    await build({ root: fileURLToPath(PROJECT_ROOT), logLevel: 'warn' });
  }
  return PAGE;
}
