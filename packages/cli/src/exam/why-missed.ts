import { differentiate, type Differential, type PriorKind, type Story } from '@unknot/differential';
import type { Engine } from '../engine.ts';
import { storyOfCase } from '../story-of-case.ts';
import type { Marked } from './score.ts';

/** One thing known, and how far it moved the winner ahead of the accepted source, in decibans. */
export interface Cost {
  readonly what: string;
  readonly decibans: number;
}

const smallest = 1e-300;
const leastShown = 0.5;
const causesShown = 3;

/** Decibans by which one source is ahead of another. */
function lead({ entries }: Differential, winner: string, accepted: string): number {
  const of = (id: string): number => entries.find((entry) => entry.id === id)?.posterior ?? 0;
  return 10 * Math.log10(Math.max(of(winner), smallest) / Math.max(of(accepted), smallest));
}

function without(
  record: Readonly<Record<string, Story['findings'][string]>>,
  key: string,
): Story['findings'] {
  return Object.fromEntries(Object.entries(record).filter(([id]) => id !== key));
}

/** The story with one known thing left out at a time. */
function lesser(story: Story): { what: string; story: Story }[] {
  return [
    { what: 'the drawing', story: { ...story, drawing: [] } },
    { what: 'age, sex, sport and duration', story: { ...story, person: {} } },
    ...story.qualities.map((quality) => ({
      what: `it feels like this: ${quality}`,
      story: { ...story, qualities: story.qualities.filter((one) => one !== quality) },
    })),
    ...Object.entries(story.findings)
      .filter(([, answer]) => answer !== 'not-sure')
      .map(([finding, answer]) => ({
        what: `${finding}: ${answer}`,
        story: { ...story, findings: without(story.findings, finding) },
      })),
  ];
}

/** What put the winner ahead of the best accepted source, largest first, by leaving each thing out. */
export function costs(
  engine: Engine,
  { given, result }: Marked,
  accepted: string,
  prior: PriorKind,
): Cost[] {
  const winner = result.entries[0]?.id ?? '';
  const whole = lead(result, winner, accepted);
  const story = storyOfCase(engine, given);
  const rank = (one: Story, kind: PriorKind): number =>
    lead(differentiate(engine.model, one, { prior: kind }), winner, accepted);
  const base =
    prior === 'runner' ? [{ what: 'the base rate', decibans: whole - rank(story, 'even') }] : [];
  return [
    ...base,
    ...lesser(story).map((one) => ({
      what: one.what,
      decibans: whole - rank(one.story, prior),
    })),
  ].sort((a, b) => b.decibans - a.decibans);
}

/** One line on why no accepted source came first. */
export function whyMissed(engine: Engine, marked: Marked, prior: PriorKind): string {
  const { accept } = marked.truth.truth;
  const accepted = marked.result.entries.find(({ id }) => accept.includes(id))?.id;
  const winner = marked.result.entries[0]?.id ?? '';
  if (accepted === undefined) return 'the atlas holds no accepted source';
  const causes = costs(engine, marked, accepted, prior)
    .filter(({ decibans }) => decibans >= leastShown)
    .slice(0, causesShown)
    .map(({ what, decibans }) => `${what} (${decibans.toFixed(1)})`);
  const ahead = lead(marked.result, winner, accepted).toFixed(1);
  const why = causes.length === 0 ? 'nothing single did it' : causes.join(', ');
  return `${winner} is ${ahead} decibans ahead of ${accepted}: ${why}`;
}
