import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadCompiledAtlas } from '@unknot/atlas/compiler';
import { compileRegions } from '@unknot/body';
import { differentiate, levelRank, type Differential } from '@unknot/differential';
import { expect, test } from 'vitest';
import { caseFileOf } from './case-file.ts';
import { calledCards, earlierTicks } from './cards.ts';
import { durations } from './durations.ts';
import { ownSays } from './own-says.ts';
import { prepareEngine } from './engine-parts.ts';
import { emptyRecord, type CheckRecord } from './record.ts';
import { storyOf } from './story.ts';

const root = fileURLToPath(new URL('../../../../..', import.meta.url)).replace(/[/\\]$/, '');
const { atlasJson, zones } = loadCompiledAtlas(root);
const data = `${root}/packages/body/data`;
const bodyFile = readFileSync(`${data}/body.bin`);
const landmarks: unknown = JSON.parse(readFileSync(`${data}/landmarks.json`, 'utf8'));
const engine = prepareEngine({
  body: bodyFile,
  regions: compileRegions(bodyFile, landmarks),
  atlas: atlasJson,
  zones,
});
const verdictOf = (record: CheckRecord): Differential =>
  differentiate(engine.model, storyOf(record, engine.body, engine.regions));

test('every span of months is told apart, and the bone flag holds for all of half a year', () => {
  const halfYear = 183;
  const within = durations.filter((days) => days < halfYear);
  expect(within.some((days) => days > 92)).toBe(true);
  expect(durations.some((days) => days > halfYear)).toBe(true);
  for (const durationDays of within) {
    const { triage, relief } = verdictOf({
      ...emptyRecord,
      person: { age: 30, durationDays },
      findings: { limps: 'yes', 'night-pain': 'yes' },
      listed: [{ region: 'left/anterior-groin', intensity: 5 }],
    });
    expect(levelRank(triage.level), `${durationDays} days`).toBeGreaterThanOrEqual(
      levelRank('see-doctor-days'),
    );
    expect(relief.allowed, `${durationDays} days`).toBe('no');
  }
});

test('numb or tingling as a word calls the card of nerves, and stands ticked on it', () => {
  const plain: CheckRecord = {
    ...emptyRecord,
    listed: [{ region: 'left/calf', intensity: 5 }],
    qualities: ['ache'],
  };
  const nerves = (record: CheckRecord) =>
    calledCards(verdictOf(record)).find(({ findings }) => findings.includes('leg-weak'));
  for (const word of ['numb', 'tingling'] as const) {
    const record: CheckRecord = { ...plain, qualities: ['ache', word] };
    const card = nerves(record);
    expect(card, word).toBeDefined();
    expect(earlierTicks(card!, record).ticked).toEqual(new Set(['numb-or-tingling']));
    const weak = { ...record, findings: { 'numb-or-tingling': 'no', 'leg-weak': 'yes' } as const };
    expect(verdictOf(weak).triage.redFlags, word).toContain('numb-with-weakness');
  }
});

test('where a flag asks for nobody, the card says the flag’s own words', () => {
  const triageOf = (durationDays: number) =>
    verdictOf({
      ...emptyRecord,
      person: { age: 40, durationDays },
      findings: { 'blood-thinner': 'yes' },
      listed: [{ region: 'left/calf', intensity: 3 }],
    }).triage;
  expect(triageOf(30).redFlags).toEqual(['bleeding-risk']);
  expect(triageOf(200).redFlags).toContain('not-better-in-six-weeks');
  for (const days of [30, 200])
    expect(ownSays(triageOf(days), engine)).toMatch(/^No pressing anywhere.*emergency number/);
  expect(ownSays({ ...triageOf(30), level: 'emergency' }, engine)).toBe('');
  expect(ownSays({ level: 'see-physio', redFlags: ['not-better-in-six-weeks'] }, engine)).toBe('');
});

test('what counts as a finding is weighed once, and the case file says the same', () => {
  const record: CheckRecord = {
    ...emptyRecord,
    listed: [{ region: 'left/calf', intensity: 5 }],
    qualities: ['tingling', 'ache'],
  };
  expect(storyOf(record, engine.body, engine.regions)).toMatchObject({
    qualities: ['ache'],
    findings: { 'numb-or-tingling': 'yes' },
  });
  const file = caseFileOf(record, engine.body, engine.regions);
  expect(file.findings).toEqual({ 'numb-or-tingling': 'yes' });
  expect(file.pain.map(({ quality }) => quality)).toEqual([['ache']]);
});
