/** A chance as stored: per mille, to a hundredth. */
export function perMille(chance: number): number {
  return Math.round(chance * 100_000) / 100;
}

/** The chance a stored per mille stands for. */
export function fromPerMille(stored: number): number {
  return stored / 1000;
}
