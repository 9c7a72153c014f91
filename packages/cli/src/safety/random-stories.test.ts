import { differentiate, holds, levelRank, type Differential } from '@unknot/differential';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../proof/seeded.ts';
import {
  everyChoice,
  lookedAt,
  randomTold,
  redFlagFindings,
  type Choice,
} from '../../test/random-stories.ts';
import { cardsAnsweredNo, storyTold, type Told } from '../../test/told.ts';
import { loadEngine } from '../engine.ts';

const engine = await loadEngine();
const { knowledge } = engine;
const choice = everyChoice(engine);
const dangers = redFlagFindings(engine);
const answer = (story: Told): Differential => differentiate(engine.model, storyTold(engine, story));

/** Stories of adults in which no card is answered yes, so that relief is often near. */
function* calmStories(seed: number, count: number): Generator<Told> {
  const random = seeded(seed);
  const asked = new Set(dangers);
  const calm: Choice = {
    ...choice,
    findings: choice.findings.filter((id) => !asked.has(id)),
    answers: 5,
  };
  for (let i = 0; i < count; i++) {
    const story = randomTold(random, calm);
    const person = { ...story.person, age: 16 + Math.round(60 * random()) };
    yield cardsAnsweredNo(engine, { ...story, person });
  }
}

function boneShare({ entries }: Differential): number {
  const bone = new Set(knowledge.sources.flatMap(({ id, gate }) => (gate === 'bone' ? id : [])));
  return entries.reduce((sum, { id, posterior }) => (bone.has(id) ? sum + posterior : sum), 0);
}

describe('triage of random stories', () => {
  test('a red flag is never outranked: one more yes on any card never lowers the level', () => {
    const random = seeded(22);
    const reached = new Set<string>();
    for (let i = 0; i < 800; i++) {
      const story = randomTold(random, { ...choice, answers: 3 + (i % 12) });
      const danger = dangers[Math.floor(random() * dangers.length)] as string;
      const more = { ...story, findings: { ...story.findings, [danger]: 'yes' as const } };
      const [before, after] = [answer(story).triage, answer(more).triage];
      reached.add(before.level);
      expect(levelRank(after.level), `${danger}: ${JSON.stringify(story)}`).toBeGreaterThanOrEqual(
        levelRank(before.level),
      );
    }
    expect(reached.size).toBe(5);
  });

  test('an escalation never holds where its own flag does not', () => {
    const random = seeded(7);
    let fired = 0;
    for (const { id, when, escalations } of knowledge.redFlags) {
      const seen = lookedAt([when, ...escalations.map((step) => step.when)]);
      const regions = seen.regions.length > 0 ? seen.regions : choice.regions;
      for (let i = 0; i < 600; i++) {
        const told = randomTold(random, { regions, findings: seen.findings, answers: 5 });
        const story = storyTold(engine, told);
        const held = escalations.filter((step) => holds(step.when, story));
        fired += held.length;
        if (held.length > 0)
          expect(holds(when, story), `${id}: ${JSON.stringify(told)}`).toBe(true);
      }
    }
    expect(fired).toBeGreaterThan(500);
  });
});

describe('relief in random stories', () => {
  test('relief is offered only up to see-physio, without a locking flag and under 5 % of bone', () => {
    const count = { yes: 0, boneAlone: 0 };
    for (const story of calmStories(5, 1500)) {
      const result = answer(story);
      const { triage, relief } = result;
      const bone = boneShare(result);
      const closed = levelRank(triage.level) > levelRank('see-physio') || triage.locked;
      if (closed || bone >= 0.05) expect(relief).toMatchObject({ allowed: 'no', for: [] });
      if (!closed && bone >= 0.05) {
        count.boneAlone += 1;
        expect(relief.because).toEqual(['bone']);
      }
      if (relief.allowed === 'yes') count.yes += 1;
    }
    expect(count.boneAlone).toBeGreaterThan(3);
    expect(count.yes).toBeGreaterThan(100);
  });

  test('relief is never for a muscle that a caution withholds', () => {
    const random = seeded(31);
    const withholding = knowledge.cautions.filter(({ effect }) => effect === 'withhold');
    const causes = lookedAt(withholding.map(({ when }) => when)).findings;
    let withheldSome = 0;
    for (const story of calmStories(6, 900)) {
      const cause = causes[Math.floor(random() * causes.length)] as string;
      const told = { ...story, findings: { ...story.findings, [cause]: 'yes' as const } };
      const result = answer(told);
      const context = {
        flags: new Set(result.triage.redFlags),
        posterior: (id: string) => result.entries.find((e) => e.id === id)?.posterior ?? 0,
      };
      const active = withholding.filter(({ when }) =>
        holds(when, storyTold(engine, told), context),
      );
      const covered = active.flatMap(({ muscles }) => (muscles === 'all' ? [] : muscles));
      if (active.some(({ muscles }) => muscles === 'all')) expect(result.relief.allowed).toBe('no');
      expect(result.relief.for.filter((id) => covered.includes(id))).toEqual([]);
      if (covered.length > 0 && result.relief.for.length > 0) withheldSome += 1;
    }
    expect(withheldSome).toBeGreaterThan(30);
  });

  test('relief names muscles only, and only those in the ranking', () => {
    const muscles = new Set(knowledge.sources.flatMap((s) => (s.kind === 'muscle' ? s.id : [])));
    for (const story of calmStories(8, 300))
      for (const id of answer(story).relief.for) expect(muscles).toContain(id);
  });
});
