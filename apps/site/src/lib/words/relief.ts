import { m } from '#messages';

/** Why no release is offered, by the engine's code; `card:` and `caution:` are looked up elsewhere. */
export const reliefWords: Readonly<Record<string, string>> = {
  flag: m.relief_no_flag(),
  bone: m.relief_no_bone(),
  'no-muscle': m.relief_no_muscle(),
};

/** One line for a code, or nothing when the triage line has said it already. */
export function reliefReason(code: string): string | undefined {
  return code.startsWith('triage:') ? m.relief_no_triage() : reliefWords[code];
}
