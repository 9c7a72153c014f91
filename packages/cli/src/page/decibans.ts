/** A weight of evidence with its sign, as in `  +4.1`; six characters wide. */
export function signed(decibans: number): string {
  return `${decibans < 0 ? '−' : '+'}${Math.abs(decibans).toFixed(1)}`.padStart(6);
}
