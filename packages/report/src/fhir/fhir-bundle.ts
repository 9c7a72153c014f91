import type { Report } from '../report.ts';
import { questionnaireOf } from './answers.ts';
import type { BundleWords } from './bundle-words.ts';
import { proceduresOf, runsOf } from './course.ts';
import { mediaOf, painOf, structuresOf } from './drawing.ts';
import type { Bundle, BundleEntry, Resource } from './resource.ts';
import { ageOf, patientOf } from './subject.ts';
import { rankingOf, triageOf } from './verdict.ts';

/**
 * The report as a FHIR R4 Bundle (http://hl7.org/fhir/R4/bundle.html): Patient,
 * QuestionnaireResponse, Observation, BodyStructure, Media, Procedure. `newId` gives a fresh UUID
 * each time. Nobody is named in it.
 */
export function fhirBundle(report: Report, words: BundleWords, newId: () => string): Bundle {
  const entryOf = (resource: Resource): BundleEntry => ({
    fullUrl: `urn:uuid:${newId()}`,
    resource,
  });
  const patient = entryOf(patientOf(report));
  const subject = { reference: patient.fullUrl };
  const rest = [
    ...ageOf(report, subject),
    triageOf(report, words, subject),
    rankingOf(report, words, subject),
    questionnaireOf(report, words, subject),
    mediaOf(report, words, subject),
    ...structuresOf(report, words, subject),
    ...painOf(report, words, subject),
    ...proceduresOf(report, words, subject),
    ...runsOf(report, subject),
  ];
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: report.made,
    entry: [patient, ...rest.map(entryOf)],
  };
}
