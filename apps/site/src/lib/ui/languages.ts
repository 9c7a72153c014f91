import { getLocale } from '#words-runtime';
import { languages, translatedPath, type Language } from './language-list.ts';

/** The language this build speaks. */
export const ownLanguage: Language = languages.find(({ id }) => id === getLocale()) ?? languages[0];

/** The languages this build does not speak. */
export const otherLanguages: readonly Language[] = languages.filter((one) => one !== ownLanguage);

/** A path of this build (`page.url.pathname`) in another language. */
export function pathIn(language: Language, pathname: string): string {
  return translatedPath(pathname, ownLanguage, language);
}
