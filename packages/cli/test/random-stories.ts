import type { Answer, Person, Rule } from '@unknot/differential';
import type { Engine } from '../src/engine.ts';
import type { Told } from './told.ts';

/** What random stories are made of. */
export interface Choice {
  readonly regions: readonly string[];
  readonly findings: readonly string[];
  /** About how many questions are answered. */
  readonly answers: number;
}

type Random = () => number;

function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T;
}

function randomPerson(random: Random): Person {
  const known = (): boolean => random() < 0.8;
  return {
    ...(known() && { age: Math.round(10 + 70 * random()) }),
    ...(known() && { sex: pick(random, ['female', 'male'] as const) }),
    ...(known() && { activity: pick(random, ['running', 'trail-running', 'football', 'none']) }),
    ...(known() && { durationDays: pick(random, [0, 2, 5, 10, 20, 35, 45, 90, 200, 900]) }),
    ...(known() && { severity: Math.round(10 * random()) }),
  };
}

function randomAnswer(random: Random): Answer {
  const x = random();
  if (x < 0.6) return 'yes';
  return x < 0.9 ? 'no' : 'not-sure';
}

/** A random story: one to three places, a person known in part, and some answers, mostly yes. */
export function randomTold(random: Random, choice: Choice): Told {
  const places = 1 + Math.floor(3 * random());
  const chance = choice.answers / choice.findings.length;
  return {
    where: [...new Set(Array.from({ length: places }, () => pick(random, choice.regions)))],
    person: randomPerson(random),
    findings: Object.fromEntries(
      choice.findings.filter(() => random() < chance).map((id) => [id, randomAnswer(random)]),
    ),
  };
}

/** Every region and finding there is, red-flag findings twice. */
export function everyChoice(engine: Engine): Choice {
  const { sided, midline } = engine.vocabulary.regions;
  const findings = engine.knowledge.findings.map(({ id }) => id);
  return { regions: [...sided, ...midline], findings, answers: 9 };
}

/** Findings asked by any red-flag card. */
export function redFlagFindings(engine: Engine): string[] {
  return [...new Set(engine.knowledge.redFlags.flatMap(({ findings }) => findings))].sort();
}

/** The findings and regions that rules look at, however deep. */
export function lookedAt(rules: readonly Rule[]): { findings: string[]; regions: string[] } {
  const found = { findings: new Set<string>(), regions: new Set<string>() };
  const walk = (rule: Rule): void => {
    if (rule === 'always') return;
    if ('finding' in rule) found.findings.add(rule.finding);
    if ('touches' in rule) for (const region of rule.touches) found.regions.add(region);
    if ('all' in rule) rule.all.forEach(walk);
    if ('any' in rule) rule.any.forEach(walk);
    if ('of' in rule) rule.of.forEach(walk);
    if ('not' in rule) walk(rule.not);
  };
  rules.forEach(walk);
  return { findings: [...found.findings], regions: [...found.regions] };
}
