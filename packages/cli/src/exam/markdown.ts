import type { Share } from './wilson.ts';

/** One row of a Markdown table. */
export function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A Markdown table, its head first. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [row(head), `|${'---|'.repeat(head.length)}`, ...rows.map(row)];
}

/** A share with its interval, in whole per cent: `54 % (41–66) of 54`. */
export function shareText({ value, low, high, of }: Share): string {
  if (of === 0) return '–';
  const whole = (x: number): string => String(Math.round(100 * x));
  return `${whole(value)} % (${whole(low)}–${whole(high)}) of ${of}`;
}
