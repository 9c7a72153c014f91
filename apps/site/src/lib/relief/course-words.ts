import type { FollowUp } from '@unknot/relief';
import { m } from '#messages';

const words: Readonly<Record<string, string>> = {
  worse: m.session_follow_worse(),
  severe: m.session_follow_severe(),
  'sharper-after': m.session_follow_sharper(),
  'three-weeks': m.session_follow_three(),
  'two-weeks': m.session_follow_two(),
  'stop-sign': m.session_follow_stop(),
};

/** What the course says to do, where it says more than to go on. */
export function courseWords(course: FollowUp | undefined): string | undefined {
  return course && words[course.because];
}
