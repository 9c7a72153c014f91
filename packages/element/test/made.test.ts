import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { regionNames } from '@unknot/body';
import type { Differential } from '@unknot/differential';
import { gate, lockAfter, type Gate } from '@unknot/relief';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { regionGroups } from '../../../apps/site/src/lib/words/regions.ts';
import type { EngineParts } from '../../../apps/site/src/lib/check/engine-parts.ts';
import type { CheckRecord } from '../../../apps/site/src/lib/check/record.ts';
import { bundle } from '../build/make-element.ts';
import { buildElement, type Built } from './built.ts';
import { developmentRecords, siteAnswer, siteEngine } from './site-path.ts';

let built: Built;
beforeAll(async () => {
  built = await buildElement();
});
afterAll(() => built.remove());

const kilobyte = 1000;

describe.each([
  ['unknot-check.js', 'unknot-check-data.js', 'Tick everything that is true.'],
  ['unknot-check.de.js', 'unknot-check-data.de.js', 'Kreuze alles an, was stimmt.'],
])('%s', (script, data, sentence) => {
  test('[E1] the script is at most 60 KB on the wire, the data at most 100 KB', () => {
    const plain = built.read(`dist/${script}`);
    expect(brotliCompressSync(plain).length).toBeLessThan(60 * kilobyte);
    expect(gzipSync(plain, { level: 9 }).length).toBeLessThan(60 * kilobyte);
    expect(brotliCompressSync(built.read(`dist/${data}`)).length).toBeLessThan(100 * kilobyte);
  });

  test('[E2] both scripts are plain ASCII, so that a page of another encoding reads them alike', () => {
    for (const file of [script, data])
      expect(built.read(`dist/${file}`).findIndex((byte) => byte > 127)).toBe(-1);
  });

  test('[E12] the script speaks its language and asks for the data that does', () => {
    const text = built.read(`dist/${script}`).toString('latin1');
    expect(text).toContain(sentence);
    expect(text).toContain(data);
  });
});

const nowMs = Date.parse('2026-11-26T12:00:00Z');
const cards = Object.fromEntries([1, 2, 8].map((card) => [card, '2026-11-26T11:00:00Z']));

/** What the site answers: its verdict, and its gate when every card is answered. */
function siteSays(engine: EngineParts, record: CheckRecord): { verdict: Differential; gate: Gate } {
  const verdict = siteAnswer(engine, record);
  const { level, redFlags, locked } = verdict.triage;
  const lock = lockAfter(undefined, verdict.triage, nowMs);
  const held = { cards, verdict: { level, redFlags, locked, relief: verdict.relief } };
  return { verdict, gate: gate(lock ? { ...held, lock } : held, nowMs) };
}

test('[E3] built and minified, every development case gets the answer and the gate of the site', async () => {
  const probe = fileURLToPath(new URL('probe.ts', import.meta.url));
  const page: Record<string, unknown> = {};
  page['self'] = page;
  runInNewContext(built.read('dist/unknot-check-data.js').toString('utf8'), page);
  runInNewContext(await bundle(probe, {}), page);
  const answer = page['answer'] as (record: CheckRecord, nowMs: number) => string;
  const site = siteEngine();
  const told = developmentRecords();
  expect(told.length).toBeGreaterThanOrEqual(80);
  // Each as it was told, and with a no to all that any card asks: only then may a gate open.
  const asked = site.knowledge.findings.map(({ id }) => [id, 'no'] as const);
  const records = told.flatMap(([id, record]) => {
    const answered = { ...Object.fromEntries(asked), ...record.findings };
    const whole = { ...record, cards, findings: answered };
    return [[id, { ...record, cards }] as const, [`${id}, every card answered`, whole] as const];
  });
  const said = records.map(([id, record]) => ({ id, record, site: siteSays(site, record) }));
  const differing = said.filter((one) => answer(one.record, nowMs) !== JSON.stringify(one.site));
  expect(differing.map(({ id }) => id)).toEqual([]);

  // Cases that all got one answer would agree whatever the element did.
  expect(new Set(said.map((one) => one.site.verdict.entries[0]!.id)).size).toBeGreaterThan(15);
  expect(new Set(said.map((one) => one.site.verdict.triage.level)).size).toBe(5);
  expect(new Set(said.map((one) => one.site.gate.buy))).toEqual(new Set(['open', 'locked']));
});

test('[E13] the list of places holds every region of the body once', () => {
  const listed = regionGroups.flatMap(({ regions }) =>
    regions.flatMap(({ id, sided }) => (sided ? [`left/${id}`, `right/${id}`] : [id])),
  );
  expect(listed.toSorted()).toEqual([...regionNames].sort());
});
