import type { Change, Deed, Phase } from '@unknot/stride';
import { m } from '#messages';

/** When in the stride, as it stands in a sentence. */
export const whenWords: Readonly<Record<Phase, string>> = {
  landing: m.why_when_landing(),
  'mid-stance': m.why_when_mid_stance(),
  'push-off': m.why_when_push_off(),
  'toe-off': m.why_when_toe_off(),
  'early-swing': m.why_when_early_swing(),
  'mid-swing': m.why_when_mid_swing(),
  'late-swing': m.why_when_late_swing(),
};

type Words = Readonly<Partial<Record<Deed, string>>> & { readonly otherwise: string };

const onGround: Words = {
  'hip-abduction': m.why_does_level(),
  'hip-extension': m.why_does_hip_unfolded(),
  'knee-extension': m.why_does_knee_unfolded(),
  'ankle-plantarflexion': m.why_does_over_foot(),
  'ankle-dorsiflexion': m.why_does_ankle_steady(),
  'hip-flexion': m.why_does_slow_thigh(),
  'hip-adduction': m.why_does_draw_in(),
  'knee-flexion': m.why_does_knee_steady(),
  'foot-turning': m.why_does_foot_side(),
  'toe-turning': m.why_does_foot_side(),
  otherwise: m.why_does_hip_turn(),
};

const midSwing: Words = {
  'hip-flexion': m.why_does_carry_thigh(),
  'knee-extension': m.why_does_slow_heel(),
  'knee-flexion': m.why_does_guide_knee(),
  'ankle-dorsiflexion': m.why_does_hold_foot(),
  otherwise: m.why_does_steady_hip_swing(),
};

const words: Readonly<Record<Phase, Words>> = {
  landing: onGround,
  'mid-stance': onGround,
  'push-off': { ...onGround, 'hip-extension': m.why_does_push_thigh() },
  'toe-off': {
    'hip-flexion': m.why_does_start_forward(),
    'knee-flexion': m.why_does_bend_knee(),
    'ankle-dorsiflexion': m.why_does_lift_toes(),
    otherwise: m.why_does_leave(),
  },
  'early-swing': { ...midSwing, 'hip-flexion': m.why_does_start_swing() },
  'mid-swing': midSwing,
  'late-swing': {
    'hip-extension': m.why_does_brake_leg(),
    'knee-flexion': m.why_does_brake_shin(),
    'hip-flexion': m.why_does_ready_thigh(),
    'knee-extension': m.why_does_ready_knee(),
    otherwise: m.why_does_ready_foot(),
  },
};

/** What a muscle does there, as it stands after "it". */
export function deedWords(phase: Phase, deed: Deed): string {
  return words[phase][deed] ?? words[phase].otherwise;
}

/** A change below this share is told as none. */
const noChange = 0.03;

/** "17 % shorter than standing". */
export function changeWords({ ofLength }: Change): string {
  const percent = Math.round(Math.abs(100 * ofLength));
  if (Math.abs(ofLength) < noChange) return m.why_as_long();
  return ofLength < 0 ? m.why_shorter({ percent }) : m.why_longer({ percent });
}

/** "−17 %", "+4 %", "0 %". */
export function signedPercent(share: number): string {
  const percent = Math.round(Math.abs(100 * share));
  return m.why_change_percent({ sign: percent === 0 ? '' : share < 0 ? '−' : '+', percent });
}
