import { m } from '#messages';
import type { Grade } from '../articles/article.ts';

/** A grade in one word, as it stands beside a number. */
export const gradeWord: Readonly<Record<Grade, string>> = {
  trial: m.atlas_grade_trial(),
  cohort: m.atlas_grade_cohort(),
  study: m.atlas_grade_study(),
  expert: m.atlas_grade_expert(),
  contested: m.atlas_grade_contested(),
};
