/** A language of the site, in its own words. Each is a build of its own; the first lies at the root. */
export interface Language {
  readonly id: string;
  readonly name: string;
  readonly base: '' | `/${string}`;
}

export const languages: readonly [Language, ...Language[]] = [
  { id: 'en', name: 'English', base: '' },
  { id: 'de', name: 'Deutsch', base: '/de' },
];

/** A path of the language `from` in the language `to`: `/de/where` is `/where` in English. */
export function translatedPath(pathname: string, from: Language, to: Language): string {
  return `${to.base}${pathname.slice(from.base.length) || '/'}`;
}

/** The language whose pages lie where this path does. */
export function languageOfPath(pathname: string): Language {
  const [root, ...others] = languages;
  return others.find(({ base }) => `${pathname}/`.startsWith(`${base}/`)) ?? root;
}
