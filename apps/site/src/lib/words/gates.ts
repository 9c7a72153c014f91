import { m } from '#messages';

const words: Readonly<Record<string, string>> = {
  bone: m.atlas_gate_bone(),
  infection: m.atlas_gate_infection(),
  vessel: m.atlas_gate_vessel(),
  nerve: m.atlas_gate_nerve(),
  child: m.atlas_gate_child(),
  none: m.atlas_gate_none(),
};

/** What harm pressure could do at a source of this gate. */
export function gateWords(gate: string): string {
  const found = words[gate];
  if (found === undefined) throw new RangeError(`no words for gate ${gate}`);
  return found;
}
