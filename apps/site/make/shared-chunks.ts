const inLib = (rooms: string): RegExp => new RegExp(`src[\\\\/]lib[\\\\/](?:${rooms})[\\\\/]`);
const inPackages = (names: string): RegExp => new RegExp(`packages[\\\\/](?:${names})[\\\\/]`);

const framework = /node_modules[\\/](?:svelte|@sveltejs|devalue|esm-env|clsx)[\\/]/;
/** Kit looks for its two entries by their own files. */
const kitEntry = /runtime[\\/]client[\\/](?:client-)?entry\.js/;
const kept = [inLib('check|device|steps|words'), inPackages('relief')];
const drawn = [inLib('plate|engraver'), inPackages('body|differential')];

const oneOf =
  (paths: readonly RegExp[]) =>
  (id: string): boolean =>
    paths.some((path) => path.test(id));

/**
 * How the client's code is cut, because each file is a request of its own and small files compress
 * badly: one file with the framework, one with what the rooms beside the check share from the first
 * moment, one with what they draw and weigh with. The check has a script of its own: steps-script.ts.
 */
export const sharedChunks = {
  groups: [
    {
      name: 'framework',
      test: (id: string) => framework.test(id) && !kitEntry.test(id),
      priority: 3,
    },
    { name: 'kept', test: oneOf(kept), minShareCount: 6, priority: 2 },
    { name: 'drawn', test: oneOf(drawn), minShareCount: 5, priority: 1 },
  ],
};
