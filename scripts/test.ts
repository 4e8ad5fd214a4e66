/**
 * All checks in order, cheapest first; stops at the first that fails. Without a browser the end-to-end part is skipped with
 * one loud line; with COTERIE_REQUIRE_BROWSER set that is a failure.
 */
import { spawnSync } from 'node:child_process';
import { findBrowser } from './browser.ts';

interface Check {
  readonly name: string;
  readonly command: readonly string[];
}

const CHECKS: readonly Check[] = [
  { name: 'formatting', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--max-warnings', '0'] },
  { name: 'types', command: ['tsc', '-p', 'tsconfig.json'] },
  { name: 'types of core', command: ['tsc', '-p', 'src/core/tsconfig.json'] },
  {
    name: 'unit, property, golden and command-line tests',
    command: ['vitest', 'run', '--project', 'core', '--project', 'ui', '--project', 'cli'],
  },
  { name: 'build', command: ['vite', 'build', '--logLevel', 'warn'] },
  { name: 'size of the page', command: ['tsx', 'scripts/check-size.ts'] },
];

const END_TO_END: Check = { name: 'end-to-end tests', command: ['vitest', 'run', '--project', 'e2e'] };

function runCheck({ name, command }: Check): void {
  const start = performance.now();
  const { status, error } = spawnSync('npx', ['--no-install', ...command], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`\n✗ ${name} failed${error ? `: ${error.message}` : ''}.`);
    process.exit(1);
  }
  console.log(`✓ ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}

for (const check of CHECKS) runCheck(check);

if (findBrowser()) {
  runCheck(END_TO_END);
} else if (process.env['COTERIE_REQUIRE_BROWSER']) {
  console.error('✗ end-to-end tests: no Chromium was found, and they are required here.');
  process.exit(1);
} else {
  console.warn(
    '\n!!! END-TO-END TESTS SKIPPED: no Chromium was found. Install chromium, or name one in CHROME_PATH. !!!\n',
  );
}
