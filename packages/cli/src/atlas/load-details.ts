import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Details } from '@unknot/atlas';
import { packed, repositoryRoot } from '../engine.ts';
import { Problem } from '../problem.ts';

async function detailsJson(): Promise<string> {
  const root = repositoryRoot();
  if (root !== undefined) {
    const { loadCompiledAtlas } = await import('@unknot/atlas/compiler');
    return loadCompiledAtlas(root).detailsJson;
  }
  const file = join(packed, 'details.json');
  if (!existsSync(file))
    throw new Problem(
      'atlas: this copy of unknot has no details of its claims; use the repository',
    );
  return readFileSync(file, 'utf8');
}

/** Claims, references and long texts. Throws a `Problem` where the command was packed without them. */
export async function loadDetails(): Promise<Details> {
  return JSON.parse(await detailsJson()) as Details;
}
