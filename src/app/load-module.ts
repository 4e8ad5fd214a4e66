/**
 * Modules of the page that come when they are needed. A browser may remember that a module did not come and never ask for it
 * again (whatwg/html#6768), so it is asked for by another address then. A style sheet that did not come counts as there for
 * what Vite makes of an import, so it is asked for here.
 */

/** A part of the page did not come. */
export class NotLoadedError extends Error {
  readonly code = 'not-loaded';
  /** The server answers, but the browser does not ask again: the part comes with the page. */
  readonly comesWithPage: boolean;

  constructor(comesWithPage: boolean) {
    super(
      comesWithPage
        ? 'A part of the page did not come. It does when the page is loaded again; the list and its changes are kept.'
        : 'A part of the page could not be loaded; the connection or the server may be down.',
    );
    this.name = 'NotLoadedError';
    this.comesWithPage = comesWithPage;
  }
}

/** Where a browser's message names the module that did not come. */
const ADDRESS = /\bhttps?:\/\/[^\s"']+\.[jt]sx?\b/;

/** By the address of a module, the other one that it came by: the same again, so that there is one of it. */
const cameBy = new Map<string, string>();
let asked = 0;

/** True where a module did not come, false where it came and failed. */
const isOfLoading = (error: unknown): error is Error =>
  error instanceof Error && (error instanceof TypeError || error.message.startsWith('Unable to preload CSS'));

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address, { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

async function loadAnew<T>(address: string): Promise<T> {
  asked += 1;
  const other = cameBy.get(address) ?? `${address}?again=${asked}`;
  const part = (await import(/* @vite-ignore */ other)) as T;
  cameBy.set(address, other);
  return part;
}

/** Addresses of style sheets that did not come: what imports them counts them as there. */
const withoutStyle = new Set<string>();

/** Keeps in mind which style sheets do not come. */
export function watchStyles(): void {
  const keep = ({ target }: Event): void => {
    if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return;
    withoutStyle.add(target.href);
    target.remove();
  };
  document.addEventListener('error', keep, true);
}

async function fetchStyle(address: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  await new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', () => reject(new NotLoadedError(false)));
    document.head.append(link);
  });
  withoutStyle.delete(address);
}

/** What `load` imports; rejects with NotLoadedError where it does not come, and may be asked again. */
export async function loadModule<T>(load: () => Promise<T>): Promise<T> {
  await Promise.all([...withoutStyle].map(fetchStyle));
  try {
    return await load();
  } catch (error) {
    if (!isOfLoading(error)) throw error;
    const address = ADDRESS.exec(error.message)?.[0];
    if (address === undefined) throw new NotLoadedError(false);
    try {
      return await loadAnew<T>(address);
    } catch {
      throw new NotLoadedError(await answers(address));
    }
  }
}
