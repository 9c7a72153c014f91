import { asks, holds } from '@unknot/differential';
import { describe, expect, test } from 'vitest';
import { everyChoice, lookedAt } from '../../test/random-stories.ts';
import { storyTold, told } from '../../test/told.ts';
import { loadEngine } from '../engine.ts';

const engine = await loadEngine();
const { redFlags, findings } = engine.knowledge;

/** What a red flag reads without a card asking it of every drawing the flag looks at, and why that is enough. */
const notOnCards = {
  'only ever excuses, so silence is the careful answer': `worse-sprinting worse-kicking worse-after-run
    worse-stairs worse-downhill worse-squatting worse-lying-on-side worse-coughing worse-bending-forward
    worse-arching-back morning-stiffness-long eased-by-rest eased-by-pressure eased-by-stretching
    eases-after-warm-up`,
  'asked in other words: down-both-legs, tight-as-wood-at-rest, numb-or-tingling': `both-legs
    muscle-tight-as-wood numb-outer-thigh-patch`,
  'a further way in, beside signs that the cards do ask': `hop-hurts worse-walking worse-running
    stopped-running shoots-below-knee worse-hip-extension eased-by-anti-inflammatories groin-lump`,
  'found by a clinician, and never asked': 'fulcrum-hurts heel-percussion-hurts',
};
const known = new Set(Object.values(notOnCards).flatMap((ids) => ids.split(/\s+/)));
const selfTests = new Set(findings.flatMap(({ id, kind }) => (kind === 'self-test' ? id : [])));

/** Findings that `id` reads and no card asks, in a story of this place in which all else it reads is yes. */
function unasked(
  flag: (typeof redFlags)[number],
  reads: readonly string[],
  place: string,
): string[] {
  const story = storyTold(engine, told(place, '', 'age=17 sex=female durationDays=60'));
  return reads.filter((id) => {
    const others = Object.fromEntries(
      reads.flatMap((other) => (other === id ? [] : [[other, 'yes' as const]])),
    );
    const full = { ...story, findings: others };
    if (!holds(flag.askWhen, full)) return false;
    return !redFlags.some((one) => asks(one, full).includes(id));
  });
}

describe('what the red flags read', () => {
  test('is asked on a card in every drawing that the flag looks at', () => {
    const open = new Set<string>();
    for (const flag of redFlags) {
      const seen = lookedAt([flag.when, ...flag.escalations.map(({ when }) => when)]);
      const places = seen.regions.length > 0 ? seen.regions : everyChoice(engine).regions;
      for (const place of places)
        for (const id of unasked(flag, seen.findings, place)) open.add(id);
    }
    const stray = [...open].filter((id) => !known.has(id) && !selfTests.has(id));
    expect(stray).toEqual([]);
    expect([...known].filter((id) => !open.has(id))).toEqual([]);
  });

  test('an unanswered question about bone, nerve or vessel keeps relief waiting at every place', () => {
    const danger = `rest-pain night-pain limps pain-standing-on-it builds-through-run leg-weak
      numb-or-tingling tight-as-wood-at-rest recent-immobility-or-flight onset-sudden`.split(/\s+/);
    for (const place of everyChoice(engine).regions) {
      const story = storyTold(engine, told(place, '', 'age=30'));
      const asked = new Set(redFlags.flatMap((one) => asks(one, story)));
      expect(
        danger.filter((id) => !asked.has(id)),
        place,
      ).toEqual([]);
    }
  });
});
