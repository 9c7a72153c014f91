import type { Report, ReportPlace } from '../report.ts';
import type { BundleWords } from './bundle-words.ts';
import { ownConcept, quantity, type Resource } from './resource.ts';

/** The triage level and the red flags behind it. */
export function triageOf(report: Report, words: BundleWords, subject: object): Resource {
  const { level, redFlags } = report.triage;
  const component = redFlags.map((id) => ({
    code: ownConcept('redFlag', id, words.redFlag(id)),
    valueBoolean: true,
  }));
  return {
    resourceType: 'Observation',
    status: 'preliminary',
    code: { text: 'Triage level' },
    subject,
    effectiveDateTime: report.made,
    valueCodeableConcept: ownConcept('triage', level, words.triage(level)),
    ...(component.length > 0 && { component }),
    note: [{ text: words.caveat }],
  };
}

function placeText({ id, side }: ReportPlace, words: BundleWords): string {
  return side === null ? words.source(id) : `${words.source(id)}, ${words.side(side)}`;
}

/** The ranking: each source's share in per cent. Preliminary, because no clinician has looked. */
export function rankingOf(report: Report, words: BundleWords, subject: object): Resource {
  const component = report.differential.map((place) => ({
    code: ownConcept('source', place.id, placeText(place, words)),
    valueQuantity: quantity(Math.round(1000 * place.posterior) / 10, '%'),
  }));
  return {
    resourceType: 'Observation',
    status: 'preliminary',
    code: { text: 'Most consistent sources of the pain' },
    subject,
    effectiveDateTime: report.made,
    ...(component.length > 0 && { component }),
    note: [{ text: words.caveat }],
  };
}
