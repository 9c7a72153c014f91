import type { Gate } from '../gate.ts';

/** Whether the way back to running is open, and the code of the gate that shuts it. */
export type MayRun =
  { readonly run: 'yes' } | { readonly run: 'no' | 'ask-first'; readonly because: string };

/** Codes that speak against pressing and not against running. */
function allowsRunning(code: string): boolean {
  return code === 'no-muscle' || code === 'card:cautions' || code.startsWith('caution:');
}

function asksFirst(code: string): boolean {
  return code.startsWith('cards:') || code.startsWith('card:') || code === 'unweighed';
}

/**
 * Whether one may go back to running, by what the gate says: fresh cards, all that were called
 * answered, a level of at most `see-physio`, no lock, no locking flag, and no bone. That there is no
 * muscle to press, or that it must not be pressed, is no reason against. An unknown code is one.
 */
export function mayRun({ because }: Pick<Gate, 'because'>): MayRun {
  const against = because.filter((code) => !allowsRunning(code));
  const no = against.find((code) => !asksFirst(code));
  if (no !== undefined) return { run: 'no', because: no };
  const [ask] = against;
  return ask === undefined ? { run: 'yes' } : { run: 'ask-first', because: ask };
}
