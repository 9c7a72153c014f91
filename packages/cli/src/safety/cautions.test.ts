import { differentiate, holds, type Differential } from '@unknot/differential';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../proof/seeded.ts';
import { everyChoice, randomTold } from '../../test/random-stories.ts';
import { cardsAnsweredNo, rowsTold, storyTold, told, type Told } from '../../test/told.ts';
import { loadEngine } from '../engine.ts';

/**
 * A story for every caution. Title | caution | places | answers | person | the answer or number it
 * hangs on (empty: it holds always) | muscles it must cover.
 */
const table = `
a blood thinner withholds every muscle | blood-thinner | calf | blood-thinner | durationDays=30 | blood-thinner | all
fever withholds every muscle | hot-or-inflamed | anterior-thigh-mid | fever-or-ill | | fever-or-ill | all
a hot joint withholds every muscle | hot-or-inflamed | knee-front | joint-hot-or-held-bent | | joint-hot-or-held-bent | all
cancer withholds every muscle | cancer | calf | cancer-history | | cancer-history | all
dark urine withholds every muscle | dark-urine | anterior-thigh-mid | dark-urine | | dark-urine | all
broken skin withholds every muscle | broken-skin | calf | skin-broken-or-infected-there | | skin-broken-or-infected-there | all
under 16 withholds every muscle | under-16 | calf | | age=15 | age=16 | all
a swollen leg withholds the calf | possible-clot | calf | leg-swollen | | leg-swollen | gastrocnemius soleus
a long journey or bed rest withholds the calf and thigh | possible-clot | posterior-thigh-lower | recent-immobility-or-flight | durationDays=20 | recent-immobility-or-flight | gastrocnemius soleus biceps-femoris medial-hamstrings
the pill with pain at rest withholds the calf and thigh | possible-clot | anterior-thigh-lower | hormone-pills rest-pain | durationDays=20 sex=female age=30 | hormone-pills | gastrocnemius soleus rectus-femoris
an earlier clot withholds the calf and thigh | possible-clot | anterior-thigh-mid | clot-before | | clot-before | gastrocnemius soleus rectus-femoris
no belly pressure from the age of 65 | belly-artery | anterior-groin | | age=65 | age=64 | psoas-major iliacus
no belly pressure with a pulse in the belly | belly-artery | flank | pulsing-belly | age=40 | pulsing-belly | psoas-major iliacus
no belly pressure in pregnancy | pregnancy-belly | lower-abdomen | pregnant-or-recent-birth | | pregnant-or-recent-birth | psoas-major iliacus
no pressing of thigh and calf in pregnancy | pregnancy-leg | posterior-thigh-upper | pregnant-or-recent-birth | sex=female age=30 | pregnant-or-recent-birth | biceps-femoris gastrocnemius rectus-femoris
light pressure only in pregnancy | pregnancy-light | calf | pregnant-or-recent-birth | | pregnant-or-recent-birth | all
no groin pressure with a lump | hernia-or-operation | anterior-groin | groin-lump | | groin-lump | psoas-major adductor-longus
bone stress of the hip withholds hip and thigh | bone-stress-hip | anterior-groin | load-increase builds-through-run | | builds-through-run | rectus-femoris tensor-fasciae-latae psoas-major
bone stress of the sacrum withholds the buttock | bone-stress-sacrum | sacrum-si | load-increase builds-through-run | | builds-through-run | gluteus-maximus piriformis
bone stress of the shin withholds shin and calf | bone-stress-shin | shin-medial | load-increase builds-through-run | | builds-through-run | soleus tibialis-posterior
bone stress of the foot withholds foot and calf | bone-stress-shin | arch ankle | load-increase limps | durationDays=20 | limps | plantar-intrinsics tibialis-posterior
a fresh tear is left alone for three days | fresh-tear | posterior-thigh-upper | onset-sudden | durationDays=2 | durationDays=5 | biceps-femoris medial-hamstrings
a calf that seems torn is not rolled for three weeks | fresh-tear | calf | onset-sudden worse-sprinting | durationDays=10 | durationDays=40 | gastrocnemius soleus
a dead leg is left alone for three days | dead-leg-or-hard-lump | anterior-thigh-mid | after-fall-or-crash bruise-or-swelling | durationDays=2 | durationDays=5 | rectus-femoris vastus-intermedius
fragile bone means light pressure | fragile-bone | calf | osteoporosis-risk | | osteoporosis-risk | all
the low back is not pressed on fragile bone | fragile-spine | low-back-side | osteoporosis-risk | durationDays=60 age=60 | osteoporosis-risk | lumbar-erector-spinae quadratus-lumborum
the low back is not pressed past 65 | fragile-spine | low-back-side | | durationDays=60 age=66 | age=60 | lumbar-erector-spinae quadratus-lumborum
numb skin means light pressure | numb-skin | calf | numb-or-tingling | | numb-or-tingling | all
nerve pain stops the pressure | nerve-pain | buttock-deep | shoots-below-knee | | shoots-below-knee | all
a sore outer-hip tendon is not pressed | outer-hip-tendon | lateral-hip-trochanter | one-leg-stand-hurts | durationDays=20 age=30 | one-leg-stand-hurts | gluteus-medius gluteus-minimus
no pressing over varicose veins | varicose-veins | calf | varicose-veins | | varicose-veins | soleus
no pressing on the psoas through the belly, ever | psoas-through-belly | anterior-groin | | | | psoas-major iliacus
off at once when a pulse is felt in the groin | pulse-under-finger | anterior-groin | | | | iliacus pectineus
no massage gun on groin, belly, spine or bone | massage-gun | anterior-groin | | | | all
the dose is small for everyone | general-dose | calf | | | | all
`;

const engine = await loadEngine();
const cautions = new Map(engine.knowledge.cautions.map((caution) => [caution.id, caution]));
const rows = rowsTold(table);
const answer = (story: Told): Differential => differentiate(engine.model, storyTold(engine, story));

/** Whether a caution holds in a story, posterior and flags as the engine has them. */
function isActive(id: string, story: Told): boolean {
  const { triage, entries } = answer(story);
  const when = cautions.get(id)?.when;
  if (when === undefined) throw new Error(`${id}: no such caution`);
  return holds(when, storyTold(engine, story), {
    flags: new Set(triage.redFlags),
    posterior: (source) => entries.find((entry) => entry.id === source)?.posterior ?? 0,
  });
}

function without(story: Told, deciding: string): Told {
  const [key = '', value] = deciding.split('=');
  if (value !== undefined) return { ...story, person: { ...story.person, [key]: Number(value) } };
  return { ...story, findings: { ...story.findings, [key]: 'no' } };
}

describe('cautions', () => {
  test('every caution has a story', () => {
    const told = new Set(rows.map(([, id]) => id));
    expect([...cautions.keys()].filter((id) => !told.has(id))).toEqual([]);
  });

  for (const [
    title = '',
    id = '',
    where = '',
    says = '',
    person = '',
    deciding = '',
    covers = '',
  ] of rows)
    test(title, () => {
      const story = cardsAnsweredNo(engine, told(where, says, person));
      const caution = cautions.get(id);
      expect(isActive(id, story)).toBe(true);
      if (deciding !== '') expect(isActive(id, without(story, deciding))).toBe(false);
      else expect(caution?.when).toBe('always');
      if (covers === 'all') expect(caution?.muscles).toBe('all');
      else expect(caution?.muscles).toEqual(expect.arrayContaining(covers.split(' ')));
      if (caution?.effect !== 'withhold') return;
      const { relief } = answer(story);
      if (covers === 'all') expect(relief.allowed).toBe('no');
      const held = caution.muscles === 'all' ? relief.for : caution.muscles;
      expect(relief.for.filter((muscle) => held.includes(muscle))).toEqual([]);
    });

  test('from 65 the hip flexors leave the list, and at 64 they are on it', () => {
    const at = (age: number): Differential['relief'] =>
      answer(
        cardsAnsweredNo(
          engine,
          told(
            'anterior-groin anterior-hip-below-asis',
            'worse-rising-from-sitting eased-by-stretching resisted-knee-lift-hurts',
            `age=${age} durationDays=20`,
          ),
        ),
      ).relief;
    expect(at(64).for).toContain('iliacus');
    expect(at(65).for.filter((id) => id === 'iliacus' || id === 'psoas-major')).toEqual([]);
    expect(at(65).because).toContain('caution:belly-artery');
  });

  test('psoas and iliacus carry a limit in every story', () => {
    const always = engine.knowledge.cautions.filter(({ when }) => when === 'always');
    for (const muscle of ['psoas-major', 'iliacus'])
      expect(always.flatMap(({ id, muscles }) => (muscles.includes(muscle) ? id : []))).toContain(
        'psoas-through-belly',
      );
    expect(cautions.get('psoas-through-belly')?.text).toContain('do not teach pressing');
  });
});

describe('self-tests and bone', () => {
  const { findings, redFlags } = engine.knowledge;
  /** Tests that load, pull or push against the leg, and what only a clinician does. */
  const loading = `one-leg-stand-hurts pelvis-drops kneecap-squat-hurts calf-raise-hurts
    squeeze-hurts resisted-knee-lift-hurts resisted-knee-straighten-hurts resisted-leg-out-hurts
    resisted-knee-bend-hurts hamstring-stretch-hurts femoral-stretch-hurts piriformis-stretch-hurts
    fadir-hurts faber-hurts inward-rotation-stiff sij-tests-hurt tender-muscle-knot ober-tight
    thomas-thigh-high thomas-knee-straight thomas-leg-out`.split(/\s+/);

  const boneStress = new Set(
    redFlags.find(({ id }) => id === 'bone-stress-pattern')?.sources ?? [],
  );
  const boneStressShare = ({ entries }: Differential): number =>
    entries.reduce((sum, { id, posterior }) => (boneStress.has(id) ? sum + posterior : sum), 0);

  test('no loading test is offered while a bone stress injury is possible', () => {
    for (const flag of ['bone-stress-pattern', 'low-energy-or-stress-fracture'])
      for (const id of loading) {
        const { notWhen = [] } = findings.find((finding) => finding.id === id) ?? {};
        const flags = new Set([flag]);
        const story = storyTold(engine, told('', '', ''));
        expect(
          notWhen.some((rule) => holds(rule, story, { flags })),
          `${id} under ${flag}`,
        ).toBe(true);
      }
    const random = seeded(16);
    let flagged = 0;
    for (let i = 0; i < 400; i++) {
      const result = answer(randomTold(random, { ...everyChoice(engine), answers: 8 }));
      const { triage, next } = result;
      const likely = boneStressShare(result) >= 0.05;
      if (!likely && !triage.redFlags.includes('bone-stress-pattern')) continue;
      flagged += likely ? 1 : 0;
      expect(next.filter(({ finding }) => loading.includes(finding))).toEqual([]);
    }
    expect(flagged).toBeGreaterThan(25);
  });

  test('nobody is asked to hop, to bend the thigh over an edge or to knock the heel', () => {
    const random = seeded(17);
    for (const id of ['fulcrum-hurts', 'heel-percussion-hurts'])
      for (let i = 0; i < 200; i++) {
        const story = storyTold(engine, randomTold(random, everyChoice(engine)));
        const askWhen = findings.find((finding) => finding.id === id)?.askWhen ?? 'always';
        expect(holds(askWhen, story)).toBe(false);
      }
    expect(findings.find(({ id }) => id === 'hop-hurts')?.kind).toBe('sign');
    expect(engine.words.findings['hop-hurts']?.question).toContain('do not try it');
    const onCards = redFlags.flatMap((flag) => flag.findings);
    expect(onCards).not.toContain('fulcrum-hurts');
    expect(onCards).not.toContain('heel-percussion-hurts');
  });
});
