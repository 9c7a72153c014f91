import { toBase64 } from '../base64url.ts';
import type { Report } from '../report.ts';
import type { BundleWords } from './bundle-words.ts';
import { loincConcept, ownConcept, quantity, type Resource } from './resource.ts';

/** One body structure for each region the drawing touches. */
export function structuresOf(report: Report, words: BundleWords, patient: object): Resource[] {
  return report.regions.map((region) => ({
    resourceType: 'BodyStructure',
    active: true,
    location: ownConcept('region', region, words.region(region)),
    patient,
  }));
}

/** The drawing itself: cells of the body surface with intensity and quality, as JSON. */
export function mediaOf(report: Report, words: BundleWords, subject: object): Resource {
  return {
    resourceType: 'Media',
    status: 'completed',
    subject,
    createdDateTime: report.made,
    note: [{ text: words.caveat }],
    content: {
      contentType: 'application/json',
      data: toBase64(new TextEncoder().encode(JSON.stringify(report.drawing))),
      title: `Pain drawing, body ${report.versions.body}`,
    },
  };
}

function painAt(pain: number, at: string, subject: object, more: object = {}): Resource {
  return {
    resourceType: 'Observation',
    status: 'final',
    code: loincConcept('72514-3', 'Pain severity - 0-10 verbal numeric rating [Score] - Reported'),
    subject,
    effectiveDateTime: at,
    valueQuantity: quantity(pain, '{score}'),
    ...more,
  };
}

/** How bad it is: the worst of the drawing with how it feels, then each later rating. */
export function painOf(report: Report, words: BundleWords, subject: object): Resource[] {
  const { severity } = report.person;
  const feels = report.qualities.map((id) => ({
    code: ownConcept('quality', id, words.quality(id)),
    valueBoolean: true,
  }));
  const now =
    severity === undefined
      ? []
      : [painAt(severity, report.made, subject, feels.length > 0 ? { component: feels } : {})];
  return [...now, ...report.ratings.map(({ at, pain }) => painAt(pain, at, subject))];
}
