import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { model } from '../test/load-movements.ts';
import { armAt, armCurve, flexions, type ArmCurve } from './arms-over-flexion.ts';
import { drawArms } from './draw-arms.ts';

/** Writes docs/proof/moment-arms.md and its picture: arms over hip flexion beside what papers give. */
const folder = fileURLToPath(new URL('../../../docs/proof/', import.meta.url));
const lines = [
  'tensor-fasciae-latae',
  'psoas-major',
  'iliacus',
  'rectus-femoris',
  'gluteus-medius-anterior',
  'gluteus-medius-middle',
  'gluteus-medius-posterior',
];
const flexion = lines.map((line) => armCurve(model, line, 'hip_flexion_r'));
const abduction = lines.map((line) => armCurve(model, line, 'hip_adduction_r'));
const rotation = lines.map((line) => armCurve(model, line, 'hip_rotation_r'));
const knee = armCurve(model, 'rectus-femoris', 'knee_angle_r');

const shown = [-20, 0, 20, 40, 60, 80, 90, 110];
const table = (curves: readonly ArmCurve[]): string =>
  [
    `| line | ${shown.map((degrees) => `${degrees}°`).join(' | ')} |`,
    `| --- | ${shown.map(() => '---:').join(' | ')} |`,
    ...curves.map(
      (curve) => `| ${curve.line} | ${shown.map((d) => armAt(curve, d).toFixed(1)).join(' | ')} |`,
    ),
  ].join('\n');

const psoas = flexion[1]!;
const turned = psoas.centimetres.findIndex((arm) => arm < 0);
const inward = rotation
  .filter(({ line }) => line.startsWith('gluteus-medius'))
  .filter((curve) => armAt(curve, 90) > armAt(curve, 0)).length;
const rectus = armAt(flexion[3]!, 0);

mkdirSync(folder, { recursive: true });
writeFileSync(
  `${folder}moment-arms.svg`,
  drawArms(flexion, [
    {
      from: -20,
      to: 55,
      low: 2,
      high: 3,
      word: 'psoas, peaks of its fibres (Blemker and Delp 2005)',
    },
  ]),
);
writeFileSync(
  `${folder}moment-arms.md`,
  `# Moment arms over hip flexion

Exact arms r = −∂L/∂q of the lower limb in \`atlas/movements/lower-limb.yaml\`, hip bent from −20° to
110°, all other joints as in standing; centimetres. Written by \`npm run prove\`.

![Arms about hip flexion; a band where a paper gives a range](moment-arms.svg)

## About hip flexion (positive: bends the hip)

${table(flexion)}

## About hip adduction (negative: takes the thigh out)

${table(abduction)}

## About hip rotation (positive: turns the thigh in)

${table(rotation)}

## Beside published figures

Only what was read is compared; of most papers that was the abstract.

- **Psoas.** Fibres of a three-dimensional model have peak flexion arms of 2 to 3 cm (Blemker and Delp
  2005, Ann Biomed Eng 33:661–673, abstract). The line has ${armAt(psoas, 0).toFixed(1)} cm standing and at most
  ${Math.max(...psoas.centimetres).toFixed(1)} cm. It passes one point in front of the joint, where the muscle lies on the
  rim of the pelvis and the head of the thigh bone in a band a few centimetres wide; one line in front of
  that band has a longer lever than the mean of its fibres.
- **Psoas and iliacus, deep.** From ${flexions[turned]}° on the psoas line turns to the wrong side of the joint. In
  22 cadaver limbs the share of the iliopsoas in the flexion torque rose sharply beyond 60° (abstract
  of an anatomical analysis of iliopsoas and rectus femoris as hip flexors). The muscle wraps round the
  pelvic rim and stays in front; the line does not wrap, its point on the rim is let go at 45°, and it
  then cuts straight through. Beyond about 80° the arms of these two lines are an artefact, and their
  lengths are the shortest they could be. The pages say so beside the slider.
- **Rectus femoris.** In six cadaver limbs bending the knee changed its length more than bending the hip
  (Visser and others 1990, Eur J Appl Physiol 61:453–460, abstract). Here the two are near: ${rectus.toFixed(1)} cm
  at the hip and ${armAt(knee, 0).toFixed(1)} cm at the knee, standing. The line runs straight to the kneecap, in front of
  where the muscle lies on the thigh bone, which lengthens the lever at a bent hip (${armAt(flexion[3]!, 60).toFixed(1)} cm at 60°).
- **Gluteus medius.** In four cadavers, from 0° to 90° of flexion, rotation arms moved towards turning in
  for 15 of 18 parts of the hip muscles, those of gluteus medius among the parts measured (Delp, Hess,
  Hungerford and Jones 1999, J Biomech 32:493–501, abstract). Of the three lines here ${inward} do so.
- **Tensor fasciae latae.** No measured range was found to compare with. Its flexion arm grows to
  ${Math.max(...flexion[0]!.centimetres).toFixed(1)} cm, more than the hip is deep: a line from pelvis to a point on the thigh lifts off the
  thigh as the hip bends, where the real muscle is held down by its fascia. Read its lengths beyond 60°
  as the shortest they could be.
- **Iliacus.** The abstract read gives no range for it. Its line has ${armAt(flexion[2]!, 0).toFixed(1)} cm standing.

Lengths against standing are less touched than arms: an arm is the slope of the length, and an error of
1 cm in the arm over 30° is 5 mm of length.
`,
);
console.log(
  `moment arms: psoas ${armAt(psoas, 0).toFixed(1)} cm standing, turns at ${flexions[turned]}°`,
);
