import { parse } from 'yaml';
import type { Files } from './repository.ts';

interface Hazard {
  readonly id: string;
  readonly tests?: readonly string[] | null;
  /** Titles of tests that come with a room that is not built yet, by room. */
  readonly awaits?: Readonly<Record<string, readonly string[]>>;
}

const list = 'docs/safety/hazards.yaml';
const rooms = 'apps/site/src/routes';

function testIssues(tests: readonly string[], { id, tests: named, awaits }: Hazard): string[] {
  const titles = named ?? [];
  if (titles.length === 0 && awaits === undefined) return [`${list}: ${id}: no test`];
  return titles
    .filter((title) => !tests.some((text) => text.includes(title)))
    .map((title) => `${list}: ${id}: no test is titled "${title}"`);
}

/** A test may be awaited only while its room has no page. */
function awaitedIssues(names: readonly string[], { id, awaits = {} }: Hazard): string[] {
  return Object.entries(awaits)
    .filter(([room]) => names.some((file) => file.startsWith(`${rooms}/${room}/`)))
    .flatMap(([room, titles]) =>
      titles.map((title) => `${list}: ${id}: ${room} is built and still awaits "${title}"`),
    );
}

/** Hazards whose control points at a test that is not there. A test is named by words of its title. */
export function hazardIssues({ names, textOf }: Files): string[] {
  const hazards = parse(textOf(list)) as readonly Hazard[];
  const tests = names.filter((file) => file.endsWith('.test.ts')).map(textOf);
  return hazards.flatMap((hazard) => [
    ...testIssues(tests, hazard),
    ...awaitedIssues(names, hazard),
  ]);
}
