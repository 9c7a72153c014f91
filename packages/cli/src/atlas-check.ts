import type { Output } from './check.ts';
import { repositoryRoot } from './engine.ts';
import { Problem } from './problem.ts';

/** `unknot atlas check`: reads every record and says what is wrong with which line. Returns the exit status. */
export async function atlasCheck(output: Output): Promise<number> {
  const root = repositoryRoot();
  if (root === undefined)
    throw new Problem('atlas check: works inside the repository, where atlas/ is');
  const { checkRepositoryAtlas } = await import('@unknot/atlas/compiler');
  const { issues, missing, summary } = checkRepositoryAtlas(root);
  for (const i of issues)
    output.error(
      `${i.file}:${i.line}: ${i.code}: ${i.record}: ${i.field}: expected ${i.expected}, got ${i.got}\n`,
    );
  for (const i of missing) output.out(`missing: ${i.record}: ${i.expected}\n`);
  for (const line of summary) output.out(`${line}\n`);
  return issues.length > 0 ? 1 : 0;
}
