import { m } from '#messages';

const words: Readonly<Record<string, string>> = {
  lock: m.session_why_lock(),
  'cards:none': m.session_why_cards_none(),
  'cards:old': m.session_why_cards_old(),
  'cards:again': m.session_why_cards_again(),
  unweighed: m.session_why_unweighed(),
  bone: m.session_why_bone(),
  flag: m.session_why_flag(),
  'no-muscle': m.session_why_no_muscle(),
};

/** Why the gate is shut, by its code; a caution says it in the atlas' own words. */
export function gateWords(
  code: string,
  cautions: Readonly<Record<string, { readonly text: string }>> = {},
): string | undefined {
  if (code.startsWith('triage:')) return m.session_why_triage();
  if (code.startsWith('caution:')) return cautions[code.slice('caution:'.length)]?.text;
  if (code.startsWith('card:')) return m.session_why_card();
  return words[code];
}
