// A thread where the command line runs from its source. TypeScript is registered here too, since a thread has loaders of its own.
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
