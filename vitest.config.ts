import { availableParallelism } from 'node:os';
import { defineConfig, type UserWorkspaceConfig, type ViteUserConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const common: UserWorkspaceConfig = {
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'], externalConditions: ['source'] } },
};
const limits = {
  testTimeout: 60_000,
  hookTimeout: 120_000,
  execArgv: ['--conditions=source'],
};

/** Files that start servers, databases or browsers, or put something in a module's or global's place. */
const alone = [
  'apps/site/test/**/*.test.ts',
  'apps/site/src/lib/server/**/*.test.ts',
  'apps/site/src/lib/relief/{media-keys,stay-awake,voice}.test.ts',
  'apps/site/src/lib/device/browser-store.test.ts',
  'apps/site/src/lib/steps/go.test.ts',
  'packages/cli/src/atlas/load-details.test.ts',
  'packages/element/test/**/*.test.ts',
];
const firstFile = 'apps/site/test/german.test.ts';

/**
 * The file that has both languages built comes first, then what needs no build, then the rest, longest
 * first: so nobody waits for a build, and the workers end together.
 */
class Order extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId, project }: TestSpecification): number =>
      moduleId.endsWith(firstFile) ? 0 : project.name === 'together' ? 1 : 2;
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

const config: ViteUserConfig = defineConfig({
  ...common,
  test: {
    globalSetup: ['apps/site/make/messages.ts'],
    // Every core: left to itself the runner keeps one back, which is half of a machine with two.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: Order },
    projects: [
      { ...common, test: { ...limits, name: 'alone', include: alone } },
      {
        ...common,
        test: {
          ...limits,
          name: 'together',
          // One process a core for all of them: starting one a file cost more than most files.
          isolate: false,
          include: [
            'packages/*/{src,test}/**/*.test.ts',
            'packages/body/build/**/*.test.ts',
            'apps/site/src/**/*.test.ts',
            'checks/**/*.test.ts',
          ],
          exclude: alone,
        },
      },
    ],
  },
});

export default config;
