import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { loadCompiledAtlas } from '@unknot/atlas/compiler';
import type { Engine } from '../src/engine.ts';

/** A text a person may read, and where it stands. */
export interface Text {
  readonly at: string;
  readonly text: string;
}

/** Every string inside a value, with the path to it. */
function stringsIn(value: unknown, at: string): Text[] {
  if (typeof value === 'string') return [{ at, text: value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, `${at}/${key}`));
}

/** What the atlas says to people: words of the check, of the sources' pages, flags and cautions. */
export function atlasTexts(engine: Engine, root: string): Text[] {
  const details = JSON.parse(loadCompiledAtlas(root).detailsJson) as {
    sources: unknown;
    redFlagBasis: unknown;
    claims: Readonly<Record<string, { readonly reason?: string }>>;
  };
  const reasons = Object.entries(details.claims).map(([id, { reason }]) => [id, reason]);
  return [
    ...stringsIn(engine.words, 'words'),
    ...engine.knowledge.redFlags.flatMap(({ id, because, escalations }) =>
      stringsIn([because, ...escalations.map((step) => step.because)], `red-flags/${id}`),
    ),
    ...stringsIn(details.sources, 'pages'),
    ...stringsIn(details.redFlagBasis, 'basis'),
    ...stringsIn(Object.fromEntries(reasons), 'reason'),
  ];
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const comments = /\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<=^|\s)\/\/[^\n]*/g;

/** The lines of the programs that write for people, comments left out. */
export function screenTexts(root: string, folders: readonly string[]): Text[] {
  return folders
    .flatMap((folder) => filesUnder(join(root, folder)))
    .filter((file) => /\.(svelte|ts|html|md|json)$/.test(file) && !/\.test\.ts$/.test(file))
    .map((file) => ({
      at: relative(root, file),
      text: readFileSync(file, 'utf8').replace(comments, ' ').replace(/\s+/g, ' '),
    }));
}
