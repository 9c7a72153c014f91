import { writing } from './writing.ts';

/** A day as people write it, without the doubt of 3/2: `2 Mar 2026`. `at` is ISO 8601. */
export function dayWords(at: string): string {
  const options = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  return new Date(at).toLocaleDateString(writing, options);
}

/** A date as it is read: 26 November 2026. */
export function longDate(date: string): string {
  const format = new Intl.DateTimeFormat(writing, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}
