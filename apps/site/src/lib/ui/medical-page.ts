import { getLocale } from '#words-runtime';
import { m } from '#messages';

/** What every page about pain says of itself in schema.org's words. It names nobody but the project. */
export function medicalPage(
  works: readonly { readonly cite: string }[],
): Readonly<Record<string, unknown>> {
  return {
    inLanguage: getLocale(),
    author: { '@type': 'Organization', name: m.articles_author() },
    audience: { '@type': 'PeopleAudience', audienceType: 'Runners' },
    isAccessibleForFree: true,
    citation: works.map(({ cite }) => cite),
  };
}
