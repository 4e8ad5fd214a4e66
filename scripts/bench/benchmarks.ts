/** The benchmarks, in the order they are run and printed. */
import { build70k } from './build.ts';
import { communities } from './communities.ts';
import { hover } from './hover.ts';
import { layout } from './layout.ts';
import type { Benchmark } from './measure.ts';
import { page } from './page.ts';
import { related } from './related.ts';
import { search } from './search.ts';
import { topics } from './topics.ts';

export const BENCHMARKS: readonly Benchmark[] = [page, build70k, communities, layout, hover, search, topics, related];
