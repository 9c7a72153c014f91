import type { Files } from './repository.ts';

const messagesPath = /^apps\/site\/messages\/en\/[a-z-]+\.json$/;
const speaks = /^(apps\/site|packages\/element)\/.*\.(ts|svelte)$/;

/** Keys of the interface's words that no code says; one may be said by its beginning, `where_view_${view}`. */
export function unusedMessageIssues({ names, textOf }: Files): string[] {
  const texts = names.filter((name) => speaks.test(name)).map(textOf);
  const said = new Set(texts.flatMap((text) => text.match(/\b[a-z][a-z0-9_]+\b/g) ?? []));
  const beginnings = new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/`([a-z]+_[a-z_]*)\$\{/g)].map(([, begin]) => begin!),
    ),
  );
  return names
    .filter((name) => messagesPath.test(name))
    .flatMap((name) =>
      Object.keys(JSON.parse(textOf(name)) as object)
        .filter((key) => key !== '$schema' && !said.has(key))
        .filter((key) => ![...beginnings].some((begin) => key.startsWith(begin)))
        .map((key) => `${name}: ${key} is said nowhere`),
    );
}
