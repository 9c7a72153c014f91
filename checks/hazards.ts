import { parse } from 'yaml';
import { textOf, trackedFiles } from './repository.ts';

interface Hazard {
  readonly id: string;
  readonly tests: readonly string[];
}

/** Hazards whose control points at a test that is not there. A test is named by words of its title. */
export function hazardIssues(): string[] {
  const { hazards } = parse(textOf('docs/safety/hazards.yaml')) as { hazards: readonly Hazard[] };
  const titles = trackedFiles()
    .filter((file) => file.endsWith('.test.ts'))
    .map(textOf)
    .join('\n');
  return hazards.flatMap(({ id, tests }) => [
    ...(tests.length === 0 ? [`docs/safety/hazards.yaml: ${id}: no test`] : []),
    ...tests
      .filter((title) => !titles.includes(title))
      .map((title) => `docs/safety/hazards.yaml: ${id}: no test is titled "${title}"`),
  ]);
}
