import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { differentiate, levelRank, type Answer } from '@unknot/differential';
import { describe, expect, test } from 'vitest';
import { cardsAnsweredNo, flagsAlone, rowsTold, storyTold, told } from '../../test/told.ts';
import { differentialOf } from '../answer.ts';
import { createCaseParser, type Case } from '../case.ts';
import { loadEngine, repositoryRoot } from '../engine.ts';
import { parseTruth } from '../exam/truth.ts';

const engine = await loadEngine();
const seePhysio = levelRank('see-physio');

/**
 * Plain stories that look a little like danger, and must stay below a doctor.
 * Title | places | answers | person.
 */
const plain = rowsTold(`
  red flag RF16 leaves a plain muscle story alone: front hip after desk work | anterior-hip-below-asis lateral-thigh-upper | worse-running sits-long load-increase morning-stiffness-short worse-after-run eased-by-rest | durationDays=20 age=34
  red flag RF16 leaves a plain muscle story alone: groin fold after desk work | anterior-groin anterior-thigh-upper | worse-running load-increase sits-long worse-lifting-knee | durationDays=20
  red flag RF16 leaves a plain muscle story alone: hamstring pulled in a sprint | posterior-thigh-upper | onset-sudden worse-sprinting limps load-increase | durationDays=5
  red flag RF16 leaves a plain muscle story alone: thigh pulled in a sprint | anterior-thigh-mid | onset-sudden worse-sprinting limps | durationDays=5
  red flag RF16 leaves a plain muscle story alone: heel and arch that hurt to stand on | arch heel | load-increase pain-standing-on-it first-steps-worst | durationDays=20
  red flag RF16 leaves a plain muscle story alone: kneecap and thigh that build | knee-front anterior-thigh-lower | load-increase builds-through-run worse-stairs | durationDays=20
  red flag RF16 leaves a plain muscle story alone: a mild new ache in the thigh at 70 | anterior-thigh-mid | worse-stairs eased-by-rest | age=70 durationDays=10
  red flag RF16 leaves a plain muscle story alone: adductor pulled in a kick | medial-thigh-upper | onset-sudden worse-kicking limps squeeze-hurts | durationDays=5
  red flag RF16 leaves a plain muscle story alone: a side sleeper's outer hip | lateral-hip-trochanter | worse-lying-on-side night-pain worse-stairs load-increase | durationDays=30
  red flag RF16 leaves a plain muscle story alone: shin splints that warm up | shin-medial | tender-shin-line load-increase eases-after-warm-up hop-hurts | durationDays=30
  red flag RF16 leaves a plain muscle story alone: a sore calf that limps | calf | worse-running load-increase hop-hurts morning-stiffness-short limps | durationDays=10
  red flag RF16 leaves a plain muscle story alone: heel and arch | arch heel | worse-running load-increase hop-hurts first-steps-worst | durationDays=10
  red flag RF16 leaves a plain muscle story alone: outer knee | knee-lateral | builds-through-run load-increase worse-downhill | durationDays=30
  red flag RF09 leaves sore thighs after a marathon alone | anterior-thigh-mid | both-legs load-increase worse-after-run worse-stairs worse-downhill | durationDays=2 severity=6
  red flag RF07 leaves two sore thighs and buttocks in the first days alone | posterior-thigh-upper buttock-deep | both-legs worse-after-run worse-stairs | durationDays=3
  red flag RF07 leaves two sore shins alone | shin-medial | both-legs tender-shin-line eases-after-warm-up | durationDays=20
  red flag RF03 leaves a sore Achilles that rises on the toes alone | achilles heel | morning-stiffness-short worse-after-run calf-raise-hurts | durationDays=30
  red flag RF07 leaves one-sided nerve pain without weakness alone | buttock-deep posterior-thigh-upper calf | shoots-below-knee rest-pain night-pain numb-or-tingling | durationDays=30
  red flag RF10 leaves a front thigh that is quiet at rest after a flight alone | anterior-thigh-mid | recent-immobility-or-flight worse-stairs | durationDays=10
  red flag RF10 leaves a calf on the pill that is quiet at rest alone | calf | hormone-pills eased-by-stretching | durationDays=10 sex=female age=30
  red flag RF08 leaves an old mild ache on a blood thinner without an alarm | calf | blood-thinner | durationDays=60 severity=4
  red flag RF16 leaves a plain muscle story alone: a kneecap at 17 that walks well | knee-front | worse-stairs worse-squatting | age=17 durationDays=30
  red flag RF14 leaves an outer hip that wakes its owner on that side alone | lateral-hip-trochanter | rest-pain night-pain worse-lying-on-side | age=50 durationDays=90
  red flag RF04 leaves a stiff back after a cold alone | low-back-side | immune-or-recent-infection worse-bending-forward | durationDays=10
  red flag RF15 leaves a calf after steroid courses alone | calf | steroids-or-alcohol worse-running | durationDays=20
  red flag RF17 leaves a sore calf after an old stress fracture alone | calf | stress-fracture-before worse-running eased-by-stretching | durationDays=20
  red flag RF21 leaves a burning outer thigh with full strength alone | lateral-thigh-upper | numb-outer-thigh-patch tight-belt | durationDays=30
  red flag RF11 leaves a knee that hurts only in effort alone | knee-lateral | effort-only-gone-in-minutes worse-downhill | durationDays=20
`);

describe('plain stories', () => {
  const flagsOnly = flagsAlone(engine);
  for (const [title = '', where = '', findings = '', person = ''] of plain)
    test(title, () => {
      const story = storyTold(engine, told(where, findings, person));
      const alone = differentiate(flagsOnly, story).triage;
      expect(levelRank(alone.level), alone.redFlags.join()).toBeLessThanOrEqual(seePhysio);
      const { triage } = differentiate(engine.model, story);
      expect(levelRank(triage.level), triage.because.join()).toBeLessThanOrEqual(seePhysio);
    });
});

interface Everyday {
  readonly given: Case;
  readonly accept: readonly string[];
}

function everydayCases(): Everyday[] {
  const file = join(repositoryRoot() as string, 'atlas', 'cases', 'everyday.jsonl');
  const parse = createCaseParser(engine.vocabulary);
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((text) => {
      const [{ value }, truth] = [parse(text), parseTruth(text)];
      if (value === undefined || !('value' in truth)) throw new Error(`not a case: ${text}`);
      return { given: value, accept: truth.value.truth.accept };
    });
}

/** The case as told by people who answer less: nothing answered no, and only the first answers. */
function tellings(given: Case): Case[] {
  const said = (keep: (answer: Answer, place: number) => boolean): Case => ({
    ...given,
    findings: Object.fromEntries(
      Object.entries(given.findings).filter(([, answer], place) => keep(answer, place)),
    ),
  });
  return [
    given,
    said((answer) => answer === 'yes'),
    said((_, place) => place < 3),
    said(() => false),
  ];
}

const everyday = everydayCases();

describe('everyday cases', () => {
  test('there are twelve, each with an accepted source that exists', () => {
    expect(everyday.length).toBe(12);
    const ids = new Set(engine.knowledge.sources.map(({ id }) => id));
    for (const { accept } of everyday) expect(accept.filter((id) => !ids.has(id))).toEqual([]);
  });

  for (const { given, accept } of everyday)
    test(`${given.id} goes no further than see-physio`, () => {
      for (const telling of tellings(given)) {
        const { triage } = differentialOf(engine, telling, 'runner');
        expect(levelRank(triage.level), triage.because.join()).toBeLessThanOrEqual(seePhysio);
        expect(triage.locked).toBe(false);
      }
      const { entries } = differentialOf(engine, given, 'runner');
      const rank = 1 + entries.findIndex(({ id }) => accept.includes(id));
      console.log(`${given.id}: first accepted source at rank ${rank}`);
      expect(rank).toBeGreaterThan(0);
    });

  test('every card answered no, none is told to see a doctor', () => {
    for (const { given } of everyday) {
      const answered = cardsAnsweredNo(engine, { where: [], person: {}, findings: given.findings });
      const { triage } = differentialOf(
        engine,
        { ...given, findings: answered.findings },
        'runner',
      );
      expect(levelRank(triage.level), given.id).toBeLessThanOrEqual(seePhysio);
    }
  });
});
