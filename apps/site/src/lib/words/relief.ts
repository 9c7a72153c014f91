/** Why no release is offered, by the engine's code; `card:` and `caution:` are looked up elsewhere. */
export const reliefWords: Readonly<Record<string, string>> = {
  flag: 'An answer on the safety cards keeps pressing and rolling off limits until a clinician has examined you.',
  bone: 'A stress injury of bone is not ruled out. Pressing or loading it could make it worse.',
  'no-muscle':
    'What this is most consistent with is not a muscle, so there is no muscle to release.',
};

/** One line for a code, or nothing when the triage line has said it already. */
export function reliefReason(code: string): string | undefined {
  if (code.startsWith('triage:')) return 'Let a clinician look at it first.';
  return reliefWords[code];
}
