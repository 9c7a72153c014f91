import { getLocale } from '#words-runtime';

/** The language dates are written in: ours is British where it is English. */
function dateLocale(): string {
  return getLocale() === 'en' ? 'en-GB' : getLocale();
}

/** A day as people write it, without the doubt of 3/2: `2 Mar 2026`. `at` is ISO 8601. */
export function dayWords(at: string): string {
  const options = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  return new Date(at).toLocaleDateString(dateLocale(), options);
}

/** A date as it is read: 26 November 2026. */
export function longDate(date: string): string {
  const format = new Intl.DateTimeFormat(dateLocale(), { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}
