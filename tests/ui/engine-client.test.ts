/** The app's side of the worker, with an engine that counts what it is asked to do. */
import { expose } from 'comlink';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { newDocument } from '../../src/core/model/document.ts';
import { EngineClient } from '../../src/worker/client.ts';

class CountingEngine {
  analyses = 0;

  async analyse(): Promise<unknown> {
    this.analyses += 1;
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
    return {};
  }

  related(): readonly number[] {
    return [this.analyses];
  }
}

const ports: MessagePort[] = [];

/** Puts `engine` in the place of the worker's; it ends as a worker does. */
function standIn(engine: CountingEngine): void {
  vi.stubGlobal('Worker', function openWorker() {
    const { port1, port2 } = new MessageChannel();
    ports.push(port1, port2);
    expose(engine, port2);
    return Object.assign(port1, { terminate: () => port1.close() });
  });
}

afterEach(() => {
  for (const port of ports.splice(0)) port.close();
  vi.unstubAllGlobals();
});

describe('EngineClient', () => {
  it('analyses an adopted document once for all who ask meanwhile', async () => {
    const engine = new CountingEngine();
    standIn(engine);
    const client = new EngineClient();
    client.adopt(newDocument([]), 'medium');
    const answers = await Promise.all([client.related(0, 5), client.related(1, 5), client.catchUp()]);
    expect(answers.slice(0, 2)).toEqual([[1], [1]]);
    await client.related(2, 5);
    expect(engine.analyses).toBe(1);
  });

  it('analyses again what is adopted anew', async () => {
    const engine = new CountingEngine();
    standIn(engine);
    const client = new EngineClient();
    client.adopt(newDocument([]), 'medium');
    const first = client.catchUp();
    client.adopt(newDocument([]), 'fine');
    await Promise.all([first, client.catchUp()]);
    expect(engine.analyses).toBe(2);
  });
});
