import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { repositoryRoot, type Engine } from '../engine.ts';
import { problemOf } from '../problem.ts';
import { accuracyRecord, recordText } from './accuracy-record.ts';
import { readFitResult } from './fit-result.ts';
import type { MarkedCases } from './mark-cases.ts';
import { accuracyReport } from './report.ts';

/** Where the figures of a report are kept: `docs/accuracy.json` beside `docs/accuracy.md`. */
export function recordPath(report: string): string {
  return `${report.replace(/\.md$/, '')}.json`;
}

function shown(path: string): string {
  const root = repositoryRoot();
  return root === undefined ? path : relative(root, path).replaceAll('\\', '/');
}

/** The command that makes a report anew, as one types it in the repository's root. */
export function reportCommand(cases: string, report: string): string {
  return `npm run -s unknot -- exam ${shown(cases)} --report ${shown(report)}`;
}

/** Writes the report and its figures. Throws a `Problem` when they cannot be written. */
export function writeReport(
  engine: Engine,
  marked: MarkedCases,
  cases: string,
  report: string,
): void {
  const fit = readFitResult(join(repositoryRoot() ?? '', 'packages', 'cli', 'fit', 'result.json'));
  try {
    writeFileSync(report, accuracyReport(engine, marked, fit, reportCommand(cases, report)));
    writeFileSync(recordPath(report), recordText(accuracyRecord(engine, marked)));
  } catch (error) {
    throw problemOf(error, report);
  }
}
