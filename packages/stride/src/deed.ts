import type { Limb } from './limb.ts';

/** What a line would do if it shortened: the joint motion it has the longest lever for. */
export type Deed =
  | 'hip-flexion'
  | 'hip-extension'
  | 'hip-abduction'
  | 'hip-adduction'
  | 'hip-rotation-in'
  | 'hip-rotation-out'
  | 'knee-flexion'
  | 'knee-extension'
  | 'ankle-dorsiflexion'
  | 'ankle-plantarflexion'
  | 'foot-turning'
  | 'toe-turning';

/** For each coordinate of the limb: the motion a positive arm gives, and the one a negative gives. */
const deeds: Readonly<Record<string, readonly [Deed, Deed]>> = {
  hip_flexion_r: ['hip-flexion', 'hip-extension'],
  hip_adduction_r: ['hip-adduction', 'hip-abduction'],
  hip_rotation_r: ['hip-rotation-in', 'hip-rotation-out'],
  knee_angle_r: ['knee-extension', 'knee-flexion'],
  ankle_angle_r: ['ankle-dorsiflexion', 'ankle-plantarflexion'],
  subtalar_angle_r: ['foot-turning', 'foot-turning'],
  mtp_angle_r: ['toe-turning', 'toe-turning'],
};

/** A motion a line can make, and its lever. */
export interface Lever {
  readonly deed: Deed;
  /** Metres, positive. */
  readonly armMetre: number;
}

/** The levers of one line in one posture, longest first; `arms` are those of `momentArms`. */
export function leversOf(limb: Limb, arms: Float64Array, line: number): Lever[] {
  const { coordinates } = limb;
  return coordinates
    .flatMap((name, i): Lever[] => {
      const arm = arms[line * coordinates.length + i]!;
      const [positive, negative] = deeds[name] ?? [];
      if (positive === undefined || negative === undefined) return [];
      return [{ deed: arm > 0 ? positive : negative, armMetre: Math.abs(arm) }];
    })
    .sort((a, b) => b.armMetre - a.armMetre);
}
