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
