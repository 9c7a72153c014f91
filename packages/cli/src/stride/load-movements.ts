import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Movements } from '@unknot/atlas';
import { packed, repositoryRoot } from '../engine.ts';
import { Problem } from '../problem.ts';

async function movementsJson(): Promise<string> {
  const root = repositoryRoot();
  if (root !== undefined) {
    const { loadCompiledAtlas } = await import('@unknot/atlas/compiler');
    return loadCompiledAtlas(root).movementsJson;
  }
  const file = join(packed, 'movements.json');
  return existsSync(file) ? readFileSync(file, 'utf8') : 'null';
}

/** The atlas' movements. Throws a `Problem` where a record they need is absent or broken. */
export async function loadMovements(): Promise<Movements> {
  const movements = JSON.parse(await movementsJson()) as Movements | null;
  if (movements === null)
    throw new Problem('stride: atlas/movements is not whole (see: unknot atlas check)');
  return movements;
}
