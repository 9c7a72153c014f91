import { fileURLToPath } from 'node:url';
import { loadCompiledAtlas } from '@unknot/atlas/compiler';
import { createRunner, poseAt } from '@unknot/stride';
import { expect, test } from 'vitest';
import { movingParts } from '../../../../make/moving-parts.ts';
import { movementOf } from '../moving-parts.ts';
import { drawMuscle } from './draw-muscle.ts';
import { drawRunner } from './draw-runner.ts';
import { createHeights, footDepth } from './stage.ts';

const root = fileURLToPath(new URL('../../../../../..', import.meta.url)).replace(/[/\\]$/, '');
const { limb, running } = movementOf(movingParts(loadCompiledAtlas(root).movementsJson));
const heightAt = createHeights(limb, running);
const runner = createRunner(limb);

test('the standing foot touches the ground, and the flying one does not go through it', () => {
  for (let percent = 0; percent < 50; percent++) {
    poseAt(runner, running, percent);
    const right = heightAt(percent) - footDepth(runner, 'right');
    if (percent < running.stancePercent) expect(Math.abs(right), `${percent}`).toBeLessThan(0.003);
    const left = heightAt(percent) - footDepth(runner, 'left');
    expect(left, `${percent} left`).toBeGreaterThan(-0.02);
  }
});

test('the height has no jump round the stride', () => {
  for (let percent = 0; percent < 100; percent++)
    expect(Math.abs(heightAt(percent + 1) - heightAt(percent)), `${percent}`).toBeLessThan(0.02);
});

test('a muscle is drawn thicker and redder the harder it works, in every view and frame', () => {
  const widest = (path: string): number => path.length;
  for (const view of ['profile', 'front'] as const)
    for (let percent = 0; percent <= 100; percent += 4) {
      poseAt(runner, running, percent);
      const { parts, bones } = drawRunner(runner, view);
      for (const part of parts) expect(part.outline).not.toContain('NaN');
      for (const bone of bones) expect(bone).not.toContain('NaN');
      const [rest, full] = [drawMuscle(runner, 16, view, 0), drawMuscle(runner, 16, view, 1.5)];
      expect(widest(full.belly)).toBeGreaterThan(0);
      expect([rest.red, full.red]).toEqual([0, 1]);
      expect(full.belly).not.toBe(rest.belly);
    }
});
