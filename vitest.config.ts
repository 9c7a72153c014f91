import { availableParallelism } from 'node:os';
import { defineConfig, type UserWorkspaceConfig, type ViteUserConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { alone, visiting } from './checks/alone.ts';

const common: UserWorkspaceConfig = {
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'], externalConditions: ['source'] } },
};
const limits = {
  testTimeout: 60_000,
  hookTimeout: 120_000,
  execArgv: ['--conditions=source'],
};

const firstFile = 'apps/site/test/german.test.ts';
/** Files that are short to read and long to run. */
const longFiles = /apps\/site\/test\/(shop|kills)\.test\.ts$/;

/**
 * The file that has both languages built comes first, then what needs no build, then the rest, longest
 * first: so nobody waits for a build, and the workers end together.
 */
class Order extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId, project }: TestSpecification): number => {
      if (moduleId.endsWith(firstFile)) return 0;
      if (project.name === 'together') return 1;
      return longFiles.test(moduleId) ? 2 : 3;
    };
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
      {
        ...common,
        test: { ...limits, name: 'alone', include: [...alone], exclude: [...visiting] },
      },
      {
        ...common,
        test: {
          ...limits,
          name: 'visiting',
          include: [...visiting],
          globalSetup: ['apps/site/test/one-site.ts'],
        },
      },
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
          exclude: [...alone],
        },
      },
    ],
  },
});

export default config;
