/**
 * All checks, cheapest first; stops where one fails. Those that only read the source go side by side. Without a browser the
 * end-to-end part is skipped with one loud line; with COTERIE_REQUIRE_BROWSER set that is a failure.
 */
import { spawn } from 'node:child_process';
import { findBrowser } from './browser.ts';

interface Check {
  readonly name: string;
  readonly command: readonly string[];
}

/** Each step is of checks that go side by side. */
const STEPS: readonly (readonly Check[])[] = [
  [
    { name: 'formatting', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
    { name: 'lint', command: ['oxlint', '--type-aware', '--max-warnings', '0'] },
    { name: 'types', command: ['tsc', '-p', 'tsconfig.json'] },
    { name: 'types of core', command: ['tsc', '-p', 'src/core/tsconfig.json'] },
  ],
  [{ name: 'build of the command line', command: ['vite', 'build', '--ssr', '--logLevel', 'warn'] }],
  [
    {
      name: 'unit, property, golden and command-line tests',
      command: ['vitest', 'run', '--project', 'core', '--project', 'ui', '--project', 'cli'],
    },
  ],
  [{ name: 'build', command: ['vite', 'build', '--logLevel', 'warn'] }],
  [{ name: 'size of the page', command: ['tsx', 'scripts/check-size.ts'] }],
];

const END_TO_END: Check = { name: 'end-to-end tests', command: ['vitest', 'run', '--project', 'e2e'] };

/** Runs a check and tells whether it holds. What it prints comes whole at its end where others go beside it. */
function runCheck({ name, command }: Check, isAlone: boolean): Promise<boolean> {
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', ...command], {
      stdio: isAlone ? 'inherit' : 'pipe',
      shell: process.platform === 'win32',
    });
    const printed: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => printed.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => printed.push(chunk));
    const end = (isGood: boolean, why = ''): void => {
      process.stdout.write(Buffer.concat(printed));
      if (isGood) console.log(`✓ ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
      else console.error(`\n✗ ${name} failed${why}.`);
      resolve(isGood);
    };
    child.once('error', (error) => end(false, `: ${error.message}`));
    child.once('close', (status) => end(status === 0));
  });
}

async function runStep(checks: readonly Check[]): Promise<void> {
  const held = await Promise.all(checks.map((check) => runCheck(check, checks.length === 1)));
  if (!held.every(Boolean)) process.exit(1);
}

for (const checks of STEPS) await runStep(checks);

if (findBrowser()) {
  await runStep([END_TO_END]);
} else if (process.env['COTERIE_REQUIRE_BROWSER']) {
  console.error('✗ end-to-end tests: no Chromium was found, and they are required here.');
  process.exit(1);
} else {
  console.warn(
    '\n!!! END-TO-END TESTS SKIPPED: no Chromium was found. Install chromium, or name one in CHROME_PATH. !!!\n',
  );
}
