/**
 * How long it has hurt: the days the engine is told for each span that can be picked, shortest first:
 * under a week, 1 to 3 weeks, 3 to 6 weeks, 6 weeks to 3 months, 3 to 6 months, over 6 months. Each
 * lies inside its span, so that a rule with a limit in days never takes a shorter pain for a longer one.
 */
export const durations = [3, 14, 30, 60, 100, 200] as const;
