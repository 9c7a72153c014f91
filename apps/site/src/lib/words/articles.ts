import { m } from '#messages';
import type { Grade } from '../articles/article.ts';

/** What a grade says of the claim taken from a work. */
export const gradeWords: Readonly<Record<Grade, string>> = {
  trial: m.articles_grade_trial(),
  cohort: m.articles_grade_cohort(),
  study: m.articles_grade_study(),
  expert: m.articles_grade_expert(),
  contested: m.articles_grade_contested(),
};

/** A date as it is read: 26 November 2026. */
export function longDate(date: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}
