import type { Report, ReportSession } from '../report.ts';
import type { BundleWords } from './bundle-words.ts';
import { ownConcept, quantity, type Resource } from './resource.ts';

function painText({ painBefore, painAfter }: ReportSession): object {
  if (painBefore === undefined || painAfter === undefined) return {};
  return { outcome: { text: `Pain ${painBefore} of 10 before, ${painAfter} of 10 after` } };
}

function siteOf({ muscle, side }: ReportSession, words: BundleWords): string {
  return side === null ? words.source(muscle) : `${words.source(muscle)}, ${words.side(side)}`;
}

/** What the runner did to the muscle. */
export function proceduresOf(report: Report, words: BundleWords, subject: object): Resource[] {
  return report.sessions.map((session) => ({
    resourceType: 'Procedure',
    status: 'completed',
    code: ownConcept('technique', session.technique, words.technique(session.technique)),
    subject,
    performedPeriod: {
      start: session.at,
      end: new Date(Date.parse(session.at) + 60_000 * session.minutes).toISOString(),
    },
    bodySite: [ownConcept('source', session.muscle, siteOf(session, words))],
    ...painText(session),
  }));
}

/** The runs: distance and time. */
export function runsOf(report: Report, subject: object): Resource[] {
  return report.runs.map(({ at, km, minutes }) => ({
    resourceType: 'Observation',
    status: 'final',
    code: { text: 'Run' },
    subject,
    effectiveDateTime: at,
    component: [
      { code: { text: 'Distance' }, valueQuantity: quantity(km, 'km') },
      { code: { text: 'Time' }, valueQuantity: quantity(minutes, 'min') },
    ],
  }));
}
