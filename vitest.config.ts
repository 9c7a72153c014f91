import { availableParallelism } from 'node:os';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'], externalConditions: ['source'] } },
  test: {
    include: [
      'packages/*/{src,test}/**/*.test.ts',
      'packages/body/build/**/*.test.ts',
      'apps/site/{src,test}/**/*.test.ts',
      'checks/**/*.test.ts',
    ],
    globalSetup: ['apps/site/make/messages.ts'],
    // Every core: left to itself the runner keeps one back, which is half of a machine with two.
    maxWorkers: availableParallelism(),
    testTimeout: 60_000,
    hookTimeout: 120_000,
    execArgv: ['--conditions=source'],
  },
});

export default config;
