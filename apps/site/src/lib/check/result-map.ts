import { mirrorMap, unionMaps, type Body, type SparseMap } from '@unknot/body';
import type { Differential, Knowledge } from '@unknot/differential';

type Entry = Differential['entries'][number];

/** Where pain from an entry is usually felt, on the side or sides the entry is about. */
export function referralMap(entry: Entry, knowledge: Knowledge, body: Body): SparseMap {
  const index = knowledge.sources.findIndex(({ id }) => id === entry.id);
  const right = knowledge.maps[index];
  if (!right) return { cells: new Uint16Array(), weights: new Float32Array() };
  if (entry.side === 'left') return mirrorMap(body, right);
  if (entry.side === 'both') return unionMaps([right, mirrorMap(body, right)]);
  return right;
}
