import {
  differentiate,
  rankDrawing,
  scoreDrawing,
  type Differential,
  type DrawingScore,
  type Story,
} from '@unknot/differential';
import type { Engine } from '../src/engine.ts';
import type { Random } from './draws.ts';
import { askable, openingStory, simulateRunner, type Runner } from './simulate-runner.ts';

/** One runner asked by the engine, and the same one asked everything. */
export interface Interview {
  /** Questions after the red-flag cards. */
  readonly asked: number;
  /** Rank of the true source, from 1, when the engine stopped … */
  readonly rank: number;
  /** … after the cards alone … */
  readonly rankByCards: number;
  /** … and when everything that may be asked has been answered. */
  readonly rankByAll: number;
  readonly answeredByAll: number;
  /** Own seconds of the questions asked. */
  readonly questionSeconds: number;
  /** What the cards ask, and how long that takes if each line is asked by itself. */
  readonly cards: readonly string[];
  readonly cardSeconds: number;
  /** What is tapped on the cards: each line that holds, and Continue on every card. */
  readonly cardTaps: number;
  /** Posterior of the true source when the engine stopped. */
  readonly posterior: number;
}

interface Session {
  readonly engine: Engine;
  readonly runner: Runner;
  readonly score: DrawingScore;
}

function rank({ engine, score }: Session, story: Story, asked: number): Differential {
  return differentiate(engine.model, story, { score, asked });
}

function answered(runner: Runner, story: Story, ids: readonly string[]): Story {
  const given = ids.map((id) => [id, runner.answers[id] as 'yes' | 'no'] as const);
  return { ...story, findings: { ...story.findings, ...Object.fromEntries(given) } };
}

function secondsOf(engine: Engine, ids: readonly string[]): number {
  const asked = new Set(ids);
  return engine.knowledge.findings
    .filter(({ id }) => asked.has(id))
    .reduce((sum, { seconds }) => sum + seconds, 0);
}

/** Answers every card the story calls for, and those that the answers call for in turn. */
function throughCards(session: Session): Story {
  let story = openingStory(session.runner);
  for (;;) {
    const open = rank(session, story, 0).cards.flatMap(({ unanswered }) => unanswered);
    if (open.length === 0) return story;
    story = answered(session.runner, story, open);
  }
}

/** Answers whatever the engine asks next until it is settled. */
function throughQuestions(session: Session, start: Story): { story: Story; asked: string[] } {
  let story = start;
  const asked: string[] = [];
  for (;;) {
    const { settled, next } = rank(session, story, asked.length);
    const question = next[0];
    if (settled || question === undefined) return { story, asked };
    asked.push(question.finding);
    story = answered(session.runner, story, [question.finding]);
  }
}

/** Answers everything relevant and safe, and what becomes relevant by it. */
function throughAll(session: Session, start: Story): Story {
  let story = start;
  for (;;) {
    const open = askable(session.engine, story, rank(session, story, 0).triage.redFlags);
    if (open.length === 0) return story;
    story = answered(session.runner, story, open);
  }
}

/** Rank of the true source, from 1, and its posterior. */
function truthIn({ engine, runner, score }: Session, story: Story): [number, number] {
  const places = rankDrawing(engine.model, story, score);
  const at = places.findIndex(({ id }) => id === runner.source);
  return [1 + at, places[at]?.posterior ?? 0];
}

function tapsOn(session: Session, carded: Story): number {
  const screens = new Set(rank(session, carded, 0).cards.map(({ card }) => card));
  const ticked = Object.values(carded.findings).filter((answer) => answer === 'yes');
  return screens.size + ticked.length;
}

/** Takes one runner, who can answer everything, through the check: drawing, cards, questions. */
export function interview(engine: Engine, runner: Runner): Interview {
  const session = { engine, runner, score: scoreDrawing(engine.model, runner.drawing) };
  const carded = throughCards(session);
  const { story, asked } = throughQuestions(session, carded);
  const all = throughAll(session, carded);
  const [rankThen, posterior] = truthIn(session, story);
  return {
    asked: asked.length,
    rank: rankThen,
    rankByCards: truthIn(session, carded)[0],
    rankByAll: truthIn(session, all)[0],
    answeredByAll: Object.keys(all.findings).length,
    questionSeconds: secondsOf(engine, asked),
    cards: Object.keys(carded.findings),
    cardSeconds: secondsOf(engine, Object.keys(carded.findings)),
    cardTaps: tapsOn(session, carded),
    posterior,
  };
}

/** Interviews of seeded runners. */
export function interviews(engine: Engine, runners: number, random: Random): Interview[] {
  return Array.from({ length: runners }, () => interview(engine, simulateRunner(engine, random)));
}

/** Share of ranks that are `within` or better. */
export function within(ranks: readonly number[], places: number): number {
  return ranks.filter((r) => r <= places).length / ranks.length;
}
