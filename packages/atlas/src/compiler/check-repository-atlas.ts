import { loadCompiledAtlas } from './cached-bundle.ts';
import type { Issue } from './issue.ts';
import { checkTranslations } from './load-translated.ts';
import type { ClaimCounts } from './share-of-estimates.ts';

/** What to print about the atlas of a repository. */
export interface RepositoryCheck {
  readonly issues: readonly Issue[];
  readonly missing: readonly Issue[];
  /** Lines: how many claims, and how many of them are estimates. */
  readonly summary: readonly string[];
}

/** Reads, compiles and checks the atlas of the repository at `root`; from the cache if nothing changed. */
export function checkRepositoryAtlas(root: string): RepositoryCheck {
  const loaded = loadCompiledAtlas(root);
  const { issues, missing, estimates } = loaded.check;
  const translations = checkTranslations(root, loaded);
  const { by, ...all } = estimates;
  const groups = Object.entries(by).map(([group, counts]) => countsLine(group, counts));
  return {
    issues: [...issues, ...translations.issues],
    missing: [...missing, ...translations.missing],
    summary: [countsLine('claims', all), ...groups],
  };
}

function countsLine(what: string, { claims, estimates, seen, share }: ClaimCounts): string {
  const percent = (100 * share).toFixed(0);
  return `${what}: ${claims}, of them ${estimates} our estimates (${percent} %), ${seen} from a source that was read`;
}
