import { serialiseDrawing, type Drawing, type Quality } from '@unknot/body';
import type { Differential, Entry, Story } from '@unknot/differential';
import { mainReasons } from './main-reasons.ts';
import type { Report, ReportPlace } from './report.ts';

/** Sources with at least this share are reported … */
const leastPosterior = 0.02;
/** … and this many at most. */
const mostPlaces = 8;

/** What a report is made from. */
export interface ReportInput {
  /** When it is made, ISO 8601. */
  readonly made: string;
  readonly versions: Report['versions'];
  readonly story: Story;
  readonly drawing: Drawing;
  /** Regions touched, with their side. */
  readonly regions: readonly string[];
  readonly qualities: readonly Quality[];
  readonly verdict: Differential;
  readonly ratings?: Report['ratings'];
  readonly sessions?: Report['sessions'];
  readonly runs?: Report['runs'];
}

function placeOf(entry: Entry): ReportPlace {
  const { id, kind, side, posterior, band } = entry;
  const rounded = Math.round(10_000 * posterior) / 10_000;
  return { id, kind, side, posterior: rounded, band, reasons: mainReasons(entry) };
}

function byTime<Dated extends { readonly at: string }>(list: readonly Dated[] = []): Dated[] {
  return [...list].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** Gathers what a check found, and what followed it, into one report. */
export function makeReport(input: ReportInput): Report {
  const { story, verdict } = input;
  return {
    version: 1,
    made: input.made,
    versions: input.versions,
    person: story.person,
    drawing: serialiseDrawing(input.drawing),
    regions: input.regions,
    qualities: input.qualities,
    answers: Object.entries(story.findings).map(([finding, answer]) => ({ finding, answer })),
    triage: { level: verdict.triage.level, redFlags: verdict.triage.redFlags },
    differential: verdict.entries
      .filter(({ posterior }) => posterior >= leastPosterior)
      .slice(0, mostPlaces)
      .map(placeOf),
    ratings: byTime(input.ratings),
    sessions: byTime(input.sessions),
    runs: byTime(input.runs),
  };
}
