export type { BundleWords } from './fhir/bundle-words.ts';
export { fhirBundle } from './fhir/fhir-bundle.ts';
export type { Bundle, BundleEntry, Resource } from './fhir/resource.ts';
export type { Issue, Read } from './issue.ts';
export { mainReasons } from './main-reasons.ts';
export { makeReport } from './make-report.ts';
export type { ReportInput } from './make-report.ts';
export { openReport } from './open-report.ts';
export { parseReport } from './parse-report.ts';
export { reportSchema } from './report.ts';
export type {
  Report,
  ReportPlace,
  ReportRating,
  ReportReason,
  ReportRun,
  ReportSession,
} from './report.ts';
export { longestLink, sealReport } from './seal-report.ts';
export type { SealDice } from './seal-report.ts';
