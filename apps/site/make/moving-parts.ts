import type { Movements } from '@unknot/atlas';
import type { MovingParts } from '../src/lib/why/moving-parts.ts';

/** What a page that moves needs of the movements, without their claims and spreads. */
export function movingParts(movementsJson: string): MovingParts {
  const { limb, running, postures } = JSON.parse(movementsJson) as Movements;
  const { coordinates, joints, lines, splines } = limb;
  return {
    limb: { coordinates, joints, lines, splines },
    running: { ...running, spread: {}, attribution: '' },
    postures: postures.map(({ id, name, plain, angles }) => ({ id, name, plain, angles })),
  };
}
