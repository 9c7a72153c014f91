import {
  emptyStory,
  holds,
  levelRank,
  type Caution,
  type RedFlag,
  type Rule,
  type Story,
} from '@unknot/differential';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../proof/seeded.ts';
import { everyChoice, lookedAt, randomTold } from '../../test/random-stories.ts';
import { loadEngine } from '../engine.ts';

const engine = await loadEngine();
const { redFlags, cautions } = engine.knowledge;
const choice = everyChoice(engine);

/** An answer that may lower a flag, because it explains what the flag looks at; `never` says where it may not. */
interface Excuse {
  readonly yes: readonly string[];
  readonly flags: readonly string[];
  readonly because: string;
  readonly never?: Rule;
}

const yes = (finding: string): Rule => ({ finding });
const any = (...ids: string[]): Rule => ({ any: ids.map(yes) });
const impact = any('builds-through-run', 'hop-hurts', 'pain-standing-on-it');
const front: Rule = {
  touches:
    'anterior-groin inguinal-crease anterior-thigh-upper anterior-thigh-mid medial-thigh-upper pubic'.split(
      ' ',
    ),
};
const risk: Rule = {
  any: [
    ...'load-increase stress-fracture-before periods-missed-or-weight-lost osteoporosis-risk steroids-or-alcohol'
      .split(' ')
      .map(yes),
    { age: { from: 66 } },
  ],
};

const excuses: readonly Excuse[] = [
  {
    yes: ['worse-lying-on-side'],
    flags: ['bone-stress-pattern'],
    because: 'the published question leaves out a night pain that comes only of lying on that side',
    never: { any: [impact, yes('rest-pain')] },
  },
  {
    yes: ['onset-sudden', 'worse-sprinting', 'worse-kicking', 'bruise-or-swelling'],
    flags: ['bone-stress-pattern'],
    because: 'a muscle pulled in a sprint or a kick makes anyone limp',
    never: {
      any: [
        any('builds-through-run', 'pain-standing-on-it'),
        { all: [front, risk, { not: yes('hop-hurts') }] },
      ],
    },
  },
  {
    yes: [
      'worse-after-run',
      'worse-stairs',
      'worse-downhill',
      'worse-squatting',
      'tender-muscle-knot',
    ],
    flags: ['bone-stress-pattern'],
    because: 'a hard run leaves muscles sore at rest for five days, away from the groin',
    never: {
      any: [
        impact,
        { not: { durationDays: { below: 6 } } },
        { touches: ['anterior-groin', 'inguinal-crease', 'pubic'] },
      ],
    },
  },
  {
    yes: [
      'shoots-below-knee',
      'straight-leg-raise-hurts',
      'back-pain-too',
      'worse-coughing',
      'worse-bending-forward',
      'worse-arching-back',
      'femoral-stretch-hurts',
    ],
    flags: ['bone-stress-pattern'],
    because: 'pain of a nerve root is there at rest and at night; its own card asks for it',
    never: impact,
  },
  {
    yes: ['effort-only-gone-in-minutes'],
    flags: ['bone-stress-pattern', 'cold-pale-or-effort-only-leg', 'numb-with-weakness'],
    because: 'it says that nothing is there at rest, and is seen within days by itself',
  },
  {
    yes: ['eased-by-rest', 'muscle-tight-as-wood'],
    flags: ['cold-pale-or-effort-only-leg', 'both-legs-or-getting-weaker'],
    because:
      'what swells in effort and recovers with rest is the slow kind of pressure, seen within days',
    never: yes('weakness-getting-worse'),
  },
  {
    yes: [
      'onset-sudden',
      'morning-stiffness-long',
      'worse-lying-on-side',
      'shoots-below-knee',
      'straight-leg-raise-hurts',
    ],
    flags: ['cancer-weight-loss-or-constant'],
    because:
      'an injury, an inflamed joint, a nerve or lying on it explains pain at rest and at night',
    never: any('cancer-history', 'weight-loss', 'constant-worsening'),
  },
  {
    yes: ['eased-by-rest', 'eased-by-pressure', 'eased-by-stretching', 'eases-after-warm-up'],
    flags: ['not-better-in-six-weeks'],
    because: 'it only asks whether anything has helped, and locks nothing',
  },
];

function levelOf(flag: RedFlag, story: Story): number {
  if (!holds(flag.when, story)) return -1;
  const steps = flag.escalations.filter(({ when }) => holds(when, story));
  return Math.max(...[flag, ...steps].map(({ level }) => levelRank(level)));
}

const isExcused = (finding: string, flag: string, story: Story): boolean =>
  excuses.some(
    (excuse) =>
      excuse.yes.includes(finding) &&
      excuse.flags.includes(flag) &&
      (excuse.never === undefined || !holds(excuse.never, story)),
  );

/** Pairs of a random story of what these rules look at, and the same with one more answer turned to yes. */
function* oneMoreYes(
  rules: readonly Rule[],
  count: number,
): Generator<{ finding: string; before: Story; after: Story }> {
  const random = seeded(91);
  const seen = lookedAt(rules);
  const regions = seen.regions.length > 0 ? seen.regions : choice.regions;
  for (let i = 0; i < count; i++) {
    const answers = Math.min(seen.findings.length, 2 + (i % 6));
    const told = randomTold(random, { regions, findings: seen.findings, answers });
    const finding = seen.findings[Math.floor(random() * seen.findings.length)] as string;
    if (told.findings[finding] === 'yes') continue;
    const findings = { ...told.findings, [finding]: 'yes' as const };
    const before = {
      ...emptyStory,
      person: told.person,
      touches: told.where,
      findings: told.findings,
    };
    yield { finding, before, after: { ...before, findings } };
  }
}

describe('nobody’s yes silences a danger', () => {
  const used = new Set<Excuse>();

  test('one more yes to any question never lowers a red flag, but for the excuses listed', () => {
    for (const flag of redFlags) {
      const rules = [flag.when, ...flag.escalations.map(({ when }) => when)];
      if (lookedAt(rules).findings.length === 0) continue;
      for (const { finding, before, after } of oneMoreYes(rules, 8000)) {
        if (levelOf(flag, after) >= levelOf(flag, before)) continue;
        expect(
          isExcused(finding, flag.id, before),
          `${flag.id}: ${finding}: ${JSON.stringify(before)}`,
        ).toBe(true);
        for (const excuse of excuses)
          if (excuse.yes.includes(finding) && excuse.flags.includes(flag.id)) used.add(excuse);
      }
    }
    expect(excuses.filter((excuse) => !used.has(excuse))).toEqual([]);
  });

  test('one more yes never lifts a caution', () => {
    const isActive = ({ when }: Caution, story: Story): boolean => holds(when, story);
    for (const caution of cautions) {
      if (lookedAt([caution.when]).findings.length === 0) continue;
      for (const { finding, before, after } of oneMoreYes([caution.when], 1000))
        if (isActive(caution, before))
          expect(isActive(caution, after), `${caution.id}: ${finding}`).toBe(true);
    }
  });
});
