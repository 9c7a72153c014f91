import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { AtlasSurface } from './atlas-surface.ts';
import { type AtlasCheck, checkAtlas } from './check-atlas.ts';
import { checkTargets } from './check-techniques.ts';
import { compileAtlas } from './compile-atlas.ts';
import { compileMovements } from './compile-movements.ts';
import { compileRunning } from './compile-running.ts';
import { contentKey } from './content-key.ts';
import { openSurface } from './open-surface.ts';
import { rasteriseZones } from './rasterise-zones.ts';
import { readAtlas } from './read-atlas.ts';

/** A compiled atlas as stored, with what checking found. */
export interface LoadedAtlas {
  /** For `decodeBundle`. */
  readonly atlasJson: string;
  readonly zones: Uint8Array;
  /** A `Details` as JSON. */
  readonly detailsJson: string;
  /** A `TechniqueBook` as JSON. */
  readonly techniquesJson: string;
  /** A `Movements` as JSON; `null` for an atlas without them. */
  readonly movementsJson: string;
  /** A `RunningBook` as JSON; `null` when its file is not whole. */
  readonly runningJson: string;
  readonly check: AtlasCheck;
  /** True when nothing was compiled now. */
  readonly cached: boolean;
}

const keptVersions = 6;

/**
 * The compiled atlas of the repository at `root`: from `node_modules/.cache/unknot` when no input has
 * changed, else compiled and kept there. Several processes may do so at once. Records with faults are
 * left out and named in `check.issues`. Throws when the body's data or the atlas folder is absent.
 */
export function loadCompiledAtlas(
  root: string,
  open: (root: string) => AtlasSurface = openSurface,
): LoadedAtlas {
  const cache = join(root, 'node_modules', '.cache', 'unknot');
  const folder = join(cache, `atlas-${contentKey(root)}`);
  const kept = readKept(folder);
  if (kept !== undefined) return { ...kept, cached: true };
  const compiled = compileFrom(root, open(root));
  keep(cache, folder, compiled);
  return { ...compiled, cached: false };
}

type Kept = Omit<LoadedAtlas, 'cached'>;

/** Reads, checks and compiles the atlas at `root` for one body, without a look at the cache. */
export function compileFrom(root: string, surface: AtlasSurface): Kept {
  const { atlas, issues } = readAtlas(root);
  const zones = rasteriseZones(atlas, surface);
  const check = checkAtlas(atlas, zones.maps);
  const { encoded, details, book } = compileAtlas(atlas, zones.maps, surface);
  return {
    atlasJson: encoded.atlas,
    zones: encoded.zones,
    detailsJson: JSON.stringify(details),
    movementsJson: JSON.stringify(compileMovements(atlas) ?? null),
    runningJson: JSON.stringify(compileRunning(atlas) ?? null),
    techniquesJson: JSON.stringify(book),
    check: {
      ...check,
      issues: [...issues, ...zones.issues, ...check.issues, ...checkTargets(atlas, surface)],
    },
  };
}

function readKept(folder: string): Kept | undefined {
  try {
    return {
      atlasJson: readFileSync(join(folder, 'atlas.json'), 'utf8'),
      zones: readFileSync(join(folder, 'zones.bin')),
      detailsJson: readFileSync(join(folder, 'details.json'), 'utf8'),
      techniquesJson: readFileSync(join(folder, 'techniques.json'), 'utf8'),
      movementsJson: readFileSync(join(folder, 'movements.json'), 'utf8'),
      runningJson: readFileSync(join(folder, 'running.json'), 'utf8'),
      check: JSON.parse(readFileSync(join(folder, 'check.json'), 'utf8')) as AtlasCheck,
    };
  } catch {
    return undefined;
  }
}

/** Written aside and renamed, so that a reader sees all of it or nothing. */
function keep(cache: string, folder: string, compiled: Kept): void {
  mkdirSync(cache, { recursive: true });
  const aside = mkdtempSync(join(cache, 'writing-'));
  writeFileSync(join(aside, 'atlas.json'), compiled.atlasJson);
  writeFileSync(join(aside, 'zones.bin'), compiled.zones);
  writeFileSync(join(aside, 'details.json'), compiled.detailsJson);
  writeFileSync(join(aside, 'techniques.json'), compiled.techniquesJson);
  writeFileSync(join(aside, 'movements.json'), compiled.movementsJson);
  writeFileSync(join(aside, 'running.json'), compiled.runningJson);
  writeFileSync(join(aside, 'check.json'), JSON.stringify(compiled.check));
  // A folder that is there but cannot be read whole was damaged since.
  if (readKept(folder) === undefined) rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(aside, folder);
  } catch {
    // Another process kept the same version first.
    rmSync(aside, { recursive: true, force: true });
  }
  dropOldVersions(cache);
}

function dropOldVersions(cache: string): void {
  const versions = readdirSync(cache)
    .filter((name) => name.startsWith('atlas-'))
    .map((name) => ({ name, changed: changedAt(join(cache, name)) }))
    .toSorted((a, b) => b.changed - a.changed);
  for (const { name } of versions.slice(keptVersions))
    rmSync(join(cache, name), { recursive: true, force: true });
}

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
