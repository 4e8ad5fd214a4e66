/**
 * The built page in headless Chromium without a GPU, on the bundled list, nothing kept from visit to visit: from the start
 * of the navigation to a map that is drawn, named and at rest. Five visits, medians; the browser is warm after the first.
 */
import { execFileSync } from 'node:child_process';
import { Explorer, mapReady } from '../../tests/e2e/support/page.ts';
import { costs, quantile, type Benchmark, type Figure } from './measure.ts';

const VISITS = 5;
const SECONDS = 1.5;
const KILOBYTES = 250;

/** What `check-size` counts, in kB. */
function scriptSize(): number {
  const script = new URL('../check-size.ts', import.meta.url).pathname;
  const said = execFileSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8' });
  return Number(/first map: ([\d.]+)/.exec(said)?.[1] ?? Number.NaN);
}

/** Seconds to the first words on the page, and to the map. */
async function visit(explorer: Explorer): Promise<{ painted: number; mapped: number }> {
  const { page } = await explorer.open('', {});
  await mapReady(page);
  const [painted, mapped] = await page.evaluate(() => [
    performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    performance.now(),
  ]);
  return { painted: (painted ?? 0) / 1000, mapped: (mapped ?? 0) / 1000 };
}

async function run(): Promise<Figure[]> {
  const explorer = await Explorer.start();
  try {
    const visits: { painted: number; mapped: number }[] = [];
    for (let i = 0; i < VISITS; i += 1) visits.push(await visit(explorer));
    const middle = (of: 'painted' | 'mapped'): number =>
      quantile(
        visits.map((each) => each[of]),
        0.5,
      );
    return [
      costs('page open to the first words', 's', middle('painted')),
      costs('page open to the explained map', 's', middle('mapped'), { budget: SECONDS }),
      costs('JavaScript before the first map, gzip', 'kB', scriptSize(), { budget: KILOBYTES }),
    ];
  } finally {
    await explorer.stop();
  }
}

export const page: Benchmark = {
  id: 'page',
  summary: 'the first map in Chromium (npm run build first)',
  needsData: false,
  run,
};
