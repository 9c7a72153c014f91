/**
 * Test files that start servers, databases or browsers, or put something in a module's or global's
 * place: each gets a process of its own. All others share one a core (`vitest.config.ts`).
 */
export const alone: readonly string[] = [
  'apps/site/test/**/*.test.ts',
  'apps/site/src/lib/server/**/*.test.ts',
  'apps/site/src/lib/relief/{media-keys,stay-awake,voice}.test.ts',
  'apps/site/src/lib/device/browser-store.test.ts',
  'apps/site/src/lib/steps/{go,own-paths}.test.ts',
  'packages/cli/src/atlas/load-details.test.ts',
  'packages/element/test/**/*.test.ts',
];

/** Those of them that visit one site, started once for all, and change nothing on it. */
export const visiting: readonly string[] = [
  'apps/site/test/{access,check,pages,painting-speed,paths,progress,relief,report,server,why}.test.ts',
];
