import type { Body, Drawing } from '@unknot/body';
import { countedCells } from './story.ts';

/** The person's own side that holds most of a drawing; right when both hold as much. */
export function paintedSide(drawing: Drawing, body: Body): 'right' | 'left' {
  const toTheLeft = (cell: number): number => Math.sign(body.positions.neutral[3 * cell]!);
  const balance = countedCells(drawing).reduce((sum, cell) => sum + toTheLeft(cell), 0);
  return balance > 0 ? 'left' : 'right';
}
