import { repositoryRoot } from './engine.ts';
import type { Output } from './output.ts';
import { Problem } from './problem.ts';

/** `unknot atlas check`: reads every record and says what is wrong with which line. Returns the exit status. */
export async function atlasCheck(output: Output): Promise<number> {
  const root = repositoryRoot();
  if (root === undefined)
    throw new Problem('atlas check: works inside the repository, where atlas/ is');
  const { checkRepositoryAtlas, issueLine } = await import('@unknot/atlas/compiler');
  const { issues, missing, summary } = checkRepositoryAtlas(root);
  for (const issue of issues) output.error(`atlas/${issueLine(issue)}\n`);
  for (const { record, expected } of missing) output.out(`missing: ${record}: ${expected}\n`);
  for (const line of summary) output.out(`${line}\n`);
  output.out(`${issues.length} issues, ${missing.length} records missing\n`);
  return issues.length > 0 ? 1 : 0;
}
