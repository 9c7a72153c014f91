import { expect, test } from 'vitest';
import { armAt, armCurve } from '../proof/arms-over-flexion.ts';
import { model } from './load-movements.ts';

test('[S20] arms stand beside published ones as the report says', () => {
  const psoas = armCurve(model, 'psoas-major', 'hip_flexion_r');
  expect(armAt(psoas, 0)).toBeGreaterThan(3);
  expect(armAt(psoas, 0)).toBeLessThan(4.5);
  expect(armAt(psoas, 40)).toBeGreaterThan(0);
  expect(armAt(psoas, 110)).toBeLessThan(0);
  const inward = ['anterior', 'middle', 'posterior'].filter((part) => {
    const curve = armCurve(model, `gluteus-medius-${part}`, 'hip_rotation_r');
    return armAt(curve, 90) > armAt(curve, 0);
  });
  expect(inward).toHaveLength(3);
  const rectus = armCurve(model, 'rectus-femoris', 'hip_flexion_r');
  const knee = armCurve(model, 'rectus-femoris', 'knee_angle_r');
  expect(armAt(rectus, 0)).toBeLessThan(armAt(knee, 0));
});
