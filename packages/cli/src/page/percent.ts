/** A share, 0…1, in per cent, to two digits: `0.2 %`, `45 %`. */
export function percent(share: number): string {
  return `${Number((100 * share).toPrecision(2))} %`;
}
