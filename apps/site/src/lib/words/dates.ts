import { getLocale } from '#words-runtime';

/** A day as people write it, without the doubt of 3/2: `2 Mar 2026`. `at` is ISO 8601. */
export function dayWords(at: string): string {
  const options = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  return new Date(at).toLocaleDateString(getLocale() === 'en' ? 'en-GB' : getLocale(), options);
}
