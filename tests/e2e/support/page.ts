/** A built page served as `coterie open` serves it, in a real browser, with everything it says on the console kept. */
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../../../scripts/browser.ts';
import { serve } from '../../../src/cli/serve.ts';
import type { CoterieHandle } from '../../../src/app/handle.ts';

declare global {
  interface Window {
    coterie: CoterieHandle;
  }
}

export interface Visit {
  readonly page: Page;
  /** Console messages, page errors and failed requests, in order. */
  readonly said: string[];
}

export class Explorer {
  readonly address: string;
  readonly #server: Server;
  readonly #browser: Browser;
  /** Of the visit that goes on; closed by the next one. */
  #context: BrowserContext | null = null;

  private constructor(server: Server, address: string, browser: Browser) {
    this.#server = server;
    this.address = address;
    this.#browser = browser;
  }

  static async start(lists: ReadonlyMap<string, Uint8Array> = new Map()): Promise<Explorer> {
    const root = new URL('../../../dist/app/', import.meta.url);
    const { server, address } = await serve({ root, lists, port: 0, mayMove: false });
    return new Explorer(server, address, await launchBrowser());
  }

  /** Opens the page at `hash` and waits for the map and the keys. */
  async visit(hash = '', options: BrowserContextOptions = {}): Promise<Visit> {
    const visit = await this.open(hash, options);
    await mapReady(visit.page);
    await keysReady(visit.page);
    return visit;
  }

  /** Opens the page at `hash`; `prepare` comes first, for scripts and routes. */
  async open(
    hash: string,
    options: BrowserContextOptions,
    prepare: (page: Page) => Promise<unknown> = () => Promise.resolve(),
  ): Promise<Visit> {
    await this.#context?.close();
    const context = await this.#browser.newContext({
      viewport: { width: 1440, height: 900 },
      colorScheme: 'light',
      reducedMotion: 'reduce',
      ...options,
    });
    this.#context = context;
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => said.push(`error: ${error.message}`));
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? 'no reason given';
      // A reload gives up what the page before was still asking for, its icon for one.
      if (why !== 'net::ERR_ABORTED') said.push(`failed: ${request.url()} (${why})`);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(this.address) && !/^(data|blob):/.test(request.url()))
        said.push(`left: ${request.url()}`);
    });
    await prepare(page);
    await page.goto(`${this.address}${hash}`);
    return { page, said };
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    this.#server.closeAllConnections();
    await new Promise((resolve) => {
      this.#server.close(resolve);
    });
  }
}

/** What keeps the map from rest, for the message of a test that waited in vain. */
async function whyNotReady(page: Page): Promise<string> {
  const seen = await page.evaluate(() => {
    const { map } = window.coterie;
    const said = [...document.querySelectorAll('[role=alert], [role=status], output, [aria-live]')];
    return {
      map: map && { isReady: map.isReady(), labels: map.drawnLabels().length, camera: map.getCamera() },
      said: said.map(({ textContent }) => textContent).filter((text) => text !== ''),
      open: [...document.querySelectorAll('dialog[open], [data-map-edge], [data-map-obstacle]')].map((panel) => {
        const { x, y, width, height } = panel.getBoundingClientRect();
        return `${panel.tagName}.${panel.className} ${[x, y, width, height].map(Math.round).join(' ')}`;
      }),
    };
  });
  return JSON.stringify(seen);
}

/** Waits until a map is drawn and at rest. */
export async function mapReady(page: Page): Promise<void> {
  try {
    await page.waitForFunction(() => {
      const { map } = window.coterie;
      return map !== null && map.isReady() && map.drawnLabels().length > 0;
    });
  } catch (cause) {
    throw new Error(`The map did not come to rest: ${await whyNotReady(page)}`, { cause });
  }
}

/** Waits until shortcuts are heard. A repeated press of a key that does not repeat is taken but does nothing. */
export async function keysReady(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const press = new KeyboardEvent('keydown', { key: '/', repeat: true, cancelable: true });
    return !window.dispatchEvent(press);
  });
}

/** A file of `data/`, as text. */
export function dataText(file: string): string {
  return readFileSync(new URL(`../../../data/${file}`, import.meta.url), 'utf8');
}
