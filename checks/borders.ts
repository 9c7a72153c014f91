import type { Files } from './repository.ts';

/** Which packages each may import: the arrows go one way. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'packages/body': [],
  'packages/stride': [],
  'packages/atlas': ['@unknot/body', '@unknot/stride'],
  'packages/differential': [],
  'packages/relief': ['@unknot/atlas'],
  'packages/cli': [
    '@unknot/atlas',
    '@unknot/body',
    '@unknot/differential',
    '@unknot/relief',
    '@unknot/stride',
  ],
  'packages/report': ['@unknot/body', '@unknot/differential'],
  'packages/element': ['@unknot/atlas', '@unknot/body', '@unknot/differential', '@unknot/relief'],
  'apps/site': [
    '@unknot/atlas',
    '@unknot/body',
    '@unknot/differential',
    '@unknot/element',
    '@unknot/relief',
    '@unknot/report',
    '@unknot/stride',
  ],
};

/**
 * What a package bundles out of the site by its path. The element is the site's check for other
 * people's pages: it takes these parts as they are, so that there is one check and one engraver.
 */
const bundled: Readonly<Record<string, RegExp>> = {
  'packages/element':
    /^(\.\.\/)+apps\/site\/(src\/lib\/(check|engraver|plate|relief|steps|words)\/[a-z-]+\.ts$|make\/message-files\.ts$|test\/)/,
};

/** What the benches of all packages share. */
const raceBorder = /^packages\/[a-z]+\/bench\/[a-z-]+\.ts → \.\.\/\.\.\/\.\.\/checks\/race\.ts$/;

const importPattern = /(?:from|import)\s*\(?\s*['"](@unknot\/[a-z-]+|(?:\.\.\/)+[^'"]+)/g;

function homeOf(file: string): string | undefined {
  return Object.keys(allowed).find((home) => file.startsWith(`${home}/`));
}

/** Depth of a relative import that leaves the package: one `../` for each folder below its root. */
function leaves(file: string, home: string, target: string): boolean {
  const depth = file.slice(home.length + 1).split('/').length - 1;
  return (target.match(/\.\.\//g) ?? []).length > depth;
}

/** Imports that cross a border they may not, one sentence each. */
export function borderIssues({ names, textOf }: Files): string[] {
  return names.flatMap((file) => {
    const home = homeOf(file);
    if (home === undefined || !/\.(ts|svelte)$/.test(file)) return [];
    return [...textOf(file).matchAll(importPattern)].flatMap(([, target = '']) => {
      const crosses = target.startsWith('@unknot/')
        ? !allowed[home]?.includes(target.split('/').slice(0, 2).join('/'))
        : leaves(file, home, target) &&
          !bundled[home]?.test(target) &&
          !raceBorder.test(`${file} → ${target}`);
      return crosses
        ? [
            `${file}: imports ${target}, but ${home} may only import ${allowed[home]?.join(', ') || 'nothing of ours'}`,
          ]
        : [];
    });
  });
}
