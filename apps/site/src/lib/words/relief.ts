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

/** What is asked before anything is said of pressing, by the gate's first code. */
export function notYet(code: string | undefined): string {
  if (code === 'card:cautions') return m.relief_one_card();
  if (code === 'cards:old') return m.relief_cards_old();
  return code === 'cards:again' ? m.session_why_cards_again() : m.relief_card_open();
}
