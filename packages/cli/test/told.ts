import {
  createModel,
  type Answer,
  type Model,
  type Person,
  type Story,
} from '@unknot/differential';
import type { Case } from '../src/case.ts';
import type { Engine } from '../src/engine.ts';
import { storyOfCase } from '../src/story-of-case.ts';

/** A story in short: regions without side, answers, and what is known of the person. */
export interface Told {
  readonly where: readonly string[];
  readonly findings: Readonly<Record<string, Answer>>;
  readonly person: Person;
}

function sideless(engine: Engine, region: string): string {
  if (engine.vocabulary.regions.midline.includes(region)) return region;
  if (engine.vocabulary.regions.sided.includes(region)) return `right/${region}`;
  throw new Error(`${region}: no such region`);
}

/** The case of a story told in short, painted on the right. Throws on an id that is not there. */
export function caseTold(engine: Engine, told: Told): Case {
  for (const id of Object.keys(told.findings))
    if (!engine.knowledge.findings.some((finding) => finding.id === id))
      throw new Error(`${id}: no such finding`);
  return {
    id: '',
    person: told.person,
    pain: told.where.map((region) => ({
      region: sideless(engine, region),
      quality: [],
      intensity: undefined,
    })),
    findings: told.findings,
  };
}

/** The engine's view of a story told in short. */
export function storyTold(engine: Engine, told: Told): Story {
  return { ...storyOfCase(engine, caseTold(engine, told)), findings: told.findings };
}

/** The same knowledge with a ranking that never sets a level: what is left are the red flags. */
export function flagsAlone(engine: Engine): Model {
  const sources = engine.knowledge.sources.map((source) => ({
    ...source,
    action: 'self-care' as const,
  }));
  return createModel({ ...engine.knowledge, sources }, engine.geometry);
}

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** Answers written `night-pain limps -fever-or-ill`: yes, yes, no. */
export function findingsTold(text: string): Record<string, Answer> {
  return Object.fromEntries(
    words(text).map((word) => (word.startsWith('-') ? [word.slice(1), 'no'] : [word, 'yes'])),
  );
}

/** A person written `age=17 durationDays=3 sex=female activity=running`. */
export function personTold(text: string): Person {
  const entries = words(text).map((word) => {
    const [key = '', value = ''] = word.split('=');
    return [key, key === 'sex' || key === 'activity' ? value : Number(value)];
  });
  return Object.fromEntries(entries) as Person;
}

/** The rows of a table written as text, one a line, its columns parted by `|`. */
export function rowsTold(table: string): string[][] {
  return table
    .split('\n')
    .map((line) => line.split('|').map((column) => column.trim()))
    .filter((columns) => columns.length > 1);
}

/** A row's places, answers and person as a story in short. */
export function told(where: string, findings: string, person: string): Told {
  return { where: words(where), findings: findingsTold(findings), person: personTold(person) };
}

/** The same story with every question of every red-flag card that it leaves open answered no. */
export function cardsAnsweredNo(engine: Engine, story: Told): Told {
  const open = engine.knowledge.redFlags.flatMap(({ findings }) => findings);
  const no = Object.fromEntries(open.map((id) => [id, 'no' as const]));
  return { ...story, findings: { ...no, ...story.findings } };
}

/** The same story with one question left open. */
export function leftOpen(story: Told, finding: string): Told {
  const rest = Object.entries(story.findings).filter(([id]) => id !== finding);
  return { ...story, findings: Object.fromEntries(rest) };
}
