import type { Rule } from './knowledge.ts';
import type { Story } from './story.ts';

/** What a rule may look at besides the story; both default to nothing known. */
export interface RuleContext {
  readonly flags?: ReadonlySet<string>;
  /** Posterior of a source, 0…1. */
  readonly posterior?: (source: string) => number;
}

type Range = { readonly from?: number; readonly to?: number; readonly below?: number };

function within(value: number | undefined, range: Range): boolean {
  if (value === undefined) return false;
  if (range.from !== undefined && value < range.from) return false;
  if (range.to !== undefined && value > range.to) return false;
  return range.below === undefined || value < range.below;
}

/** Whether a free text such as "Trail running, cycling" names an activity such as `trail-running`. */
function names(activity: string | undefined, word: string): boolean {
  const words = `-${(activity ?? '').toLowerCase().replace(/[^a-z]+/g, '-')}-`;
  return words.includes(`-${word}-`);
}

/** Whether the rule holds for the story. Unknown answers make their leaf false, also under `not`'s inside. */
export function holds(rule: Rule, story: Story, context: RuleContext = {}): boolean {
  if (rule === 'always') return true;
  const inner = (r: Rule): boolean => holds(r, story, context);
  if ('finding' in rule) return story.findings[rule.finding] === (rule.is ?? 'yes');
  if ('touches' in rule) return rule.touches.some((region) => story.touches.includes(region));
  if ('age' in rule) return within(story.person.age, rule.age);
  if ('sex' in rule) return story.person.sex === rule.sex;
  if ('severity' in rule) return within(story.person.severity, rule.severity);
  if ('durationDays' in rule) return within(story.person.durationDays, rule.durationDays);
  if ('activity' in rule) return rule.activity.some((word) => names(story.person.activity, word));
  if ('flag' in rule) return context.flags?.has(rule.flag) ?? false;
  if ('source' in rule) return (context.posterior?.(rule.source) ?? 0) >= rule.atLeast;
  if ('all' in rule) return rule.all.every(inner);
  if ('any' in rule) return rule.any.some(inner);
  if ('not' in rule) return !inner(rule.not);
  return rule.of.filter(inner).length >= rule.atLeast;
}
