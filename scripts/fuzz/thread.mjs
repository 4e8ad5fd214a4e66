// A worker thread does not inherit the loader of TypeScript: it registers it, then runs.
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
