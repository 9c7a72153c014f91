import { executionAsyncResource } from 'node:async_hooks';

const kept = new Set<object>();

/**
 * Keeps one object of the kind that `process.nextTick` makes, for as long as the process runs.
 *
 * A full garbage collection that finds none alive drops their hidden class too, and V8 then takes
 * the slow way through each literal with computed keys for good: a request makes several of them,
 * and the site answered a quarter fewer a second (`bench/pages-bench.ts`).
 */
export function keepTickShape(): Promise<void> {
  return new Promise((resolve) =>
    process.nextTick(() => {
      kept.add(executionAsyncResource());
      resolve();
    }),
  );
}
