import { createView } from '@unknot/body';
import { expect, test } from 'vitest';
import { paintable, surface } from '../../../test/real-body.ts';
import { stepOverSkin } from './step-over-skin.ts';

const size = { width: 390, height: 420 };
const box = { left: -22, right: 22, bottom: 60, top: 107.4 };
const view = createView(surface, 'front', { ...size, box, arms: false });
const go = (from: Parameters<typeof stepOverSkin>[3], x: number, y: number) =>
  stepOverSkin(view, size, paintable, from, { x, y });

test('the cursor starts on skin, moves both ways, and never leaves the body', () => {
  const start = go(undefined, 0, 0)!;
  expect(start).toBeDefined();
  const right = go(start, 1, 0)!;
  expect(right.x).toBeGreaterThan(start.x);
  let at = start;
  for (let i = 0; i < 60; i++) at = go(at, 1, 0)!;
  expect(at.x).toBeLessThan(size.width);
  expect(go(at, 1, 0)).toEqual(at);
});
