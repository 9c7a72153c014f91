import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodeBundle } from '../bundle.ts';
import type { Details } from '../words.ts';
import { compileFrom, loadCompiledAtlas } from './cached-bundle.ts';
import { issueLine } from './issue.ts';
import { openSurface } from './open-surface.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const { atlasJson, zones, detailsJson, check } = loadCompiledAtlas(root);
const { knowledge, words } = decodeBundle(atlasJson, zones);
const details = JSON.parse(detailsJson) as Details;
const brotli = (part: string | Uint8Array): number => brotliCompressSync(part).length;

test('[A23] the atlas has no issue and misses nothing', () => {
  expect(check.issues.map(issueLine)).toEqual([]);
  expect(check.missing.map(issueLine)).toEqual([]);
});

test('[A23] all red flags, muscles and conditions of the vocabulary stand', () => {
  const kinds = knowledge.sources.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'muscle').length).toBeGreaterThanOrEqual(30);
  expect(kinds.filter((kind) => kind === 'condition').length).toBeGreaterThanOrEqual(65);
  expect(knowledge.redFlags.length).toBeGreaterThanOrEqual(22);
});

test('[A24] the bundle is small', () => {
  const sizes = { atlas: brotli(atlasJson), zones: brotli(zones) };
  expect(sizes.atlas).toBeLessThanOrEqual(30 * 1024);
  expect(sizes.zones).toBeLessThanOrEqual(30 * 1024);
  expect(sizes.atlas + sizes.zones).toBeLessThanOrEqual(55 * 1024);
});

test('[A18] compiling again gives the same bytes', () => {
  const again = compileFrom(root, openSurface(root));
  expect(again.atlasJson).toBe(atlasJson);
  expect(Buffer.compare(again.zones, zones)).toBe(0);
  expect(again.detailsJson).toBe(detailsJson);
});

/** Whoever says yes to the first says yes to the second as well. */
const implied = [
  ['worse-walking', 'worse-running'],
  ['cannot-bear-weight', 'limps'],
  ['onset-pop', 'onset-sudden'],
  ['foot-drop', 'leg-weak'],
  ['weakness-getting-worse', 'leg-weak'],
  ['saddle-numb', 'numb-or-tingling'],
  ['numb-outer-thigh-patch', 'numb-or-tingling'],
] as const;

test.each(implied)('[A29] no source says %s more often than %s', (first, second) => {
  const width = knowledge.sources.length;
  const chances = (id: string, silent?: number): number[] => {
    const row = knowledge.findings.findIndex((finding) => finding.id === id);
    const background = silent ?? (knowledge.findings[row]?.background as number);
    const yes = knowledge.yes.subarray(row * width, (row + 1) * width);
    return Array.from(yes, (chance) => (Number.isNaN(chance) ? background : chance));
  };
  const [said, follows] = [chances(first, 0), chances(second)];
  const broken = knowledge.sources.filter((_, s) => said[s]! > follows[s]! + 1e-6);
  expect(broken.map(({ id }) => id)).toEqual([]);
});

test('[A20] every chance, factor and text of a source leads to its claim', () => {
  const { sources, findings, yes } = knowledge;
  const spoken = findings.flatMap(({ id }, row) =>
    sources
      .filter((_, column) => !Number.isNaN(yes[row * sources.length + column]))
      .map((source) => `${source.id}/findings/${id}`),
  );
  const factors = sources.flatMap((source) => source.factors.map(({ claim }) => claim));
  const priors = sources.map(({ id }) => `${id}/prior`);
  const backgrounds = findings.map(({ id }) => `findings/${id}/background`);
  const ids = [...spoken, ...factors, ...priors, ...backgrounds];
  expect(ids.filter((id) => !(id in details.claims))).toEqual([]);
  expect(spoken.length).toBeGreaterThan(1000);
});

test('[A15] every source and finding has its words', () => {
  expect(Object.keys(words.sources)).toEqual(knowledge.sources.map(({ id }) => id));
  expect(Object.keys(words.findings)).toEqual(knowledge.findings.map(({ id }) => id));
  expect(Object.keys(words.redFlags)).toEqual(knowledge.redFlags.map(({ id }) => id));
});

test('[A44] every muscle says when to be seen', () => {
  const silent = knowledge.sources
    .filter(({ id, kind }) => kind === 'muscle' && !saysWhenToBeSeen(details.sources[id]?.whatToDo))
    .map(({ id }) => id);
  expect(silent).toEqual([]);
});

function saysWhenToBeSeen(whatToDo: readonly { readonly text: string }[] = []): boolean {
  return whatToDo.some(({ text }) => /\bseen\b|doctor|physio|emergency|is for today/.test(text));
}
