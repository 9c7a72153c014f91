import { levelRank, type Differential, type TriageLevel } from '@unknot/differential';
import type { Case } from '../case.ts';
import { rivals } from './constant-answers.ts';
import type { Truth } from './truth.ts';
import { wilson, type Share } from './wilson.ts';

/** One scored case: what was asked, what was true, what was answered. */
export interface Marked {
  readonly given: Case;
  readonly truth: Truth;
  readonly result: Differential;
}

/** Levels answered beside the true ones, over cases whose level can be inferred. */
export interface Triage {
  readonly exact: Share;
  /** The true level, or one that is safe as well. */
  readonly accepted: Share;
  /** Milder than every accepted level. */
  readonly under: Share;
  /** More urgent than every accepted level. */
  readonly over: Share;
  /** Of cases to be seen the same day: sent to self-care or a physiotherapist. */
  readonly missedDanger: Share;
  /** Of emergencies: not even to be seen the same day. */
  readonly missedEmergency: Share;
  /** Of cases for self-care or a physiotherapist: left there. */
  readonly reliefKept: Share;
}

/** Where the accepted ids stand in the rankings. */
export interface Ranking {
  readonly cases: number;
  readonly top1: Share;
  readonly top3: Share;
  readonly top5: Share;
  readonly meanRank: number;
  /** Sources from 10 % posterior, a case. */
  readonly meanLikely: number;
  /** Sources in the first tie, a case. */
  readonly meanTie: number;
  /** Mean natural log of the accepted ids' posterior together; 0 at best. */
  readonly logScore: number;
  /** Mean of (1 − that posterior)²; 0 at best, 1 at worst. */
  readonly brier: number;
}

/** A case that was missed, by name. */
export interface Failure {
  readonly id: string;
  readonly group: string;
  readonly rank: number;
  readonly accept: readonly string[];
  readonly answer: readonly string[];
  readonly triage: TriageLevel;
  readonly triageTruth: TriageLevel;
}

/** Everything an exam counts under one prior. */
export interface Score {
  readonly ranking: Ranking;
  readonly triage: Triage;
  readonly rivals: readonly { readonly name: string; readonly triage: Triage }[];
  readonly groups: readonly { readonly group: string; readonly ranking: Ranking }[];
  readonly failures: readonly Failure[];
  readonly triageFailures: readonly Failure[];
}

const calm: readonly TriageLevel[] = ['self-care', 'see-physio'];

/** 1 for the first entry; one past the last when no accepted id is there. */
export function rankOf({ truth, result }: Marked): number {
  const place = result.entries.findIndex(({ id }) => truth.truth.accept.includes(id));
  return place < 0 ? result.entries.length + 1 : place + 1;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length;
}

/** Posterior of all accepted ids together, 0…1. */
export function accepted({ truth, result }: Marked): number {
  return result.entries
    .filter(({ id }) => truth.truth.accept.includes(id))
    .reduce((sum, { posterior }) => sum + posterior, 0);
}

/** Ranking figures over scored cases. */
export function ranking(marked: readonly Marked[]): Ranking {
  const ranks = marked.map(rankOf);
  const within = (n: number): Share =>
    wilson(ranks.filter((rank) => rank <= n).length, ranks.length);
  const masses = marked.map(accepted);
  return {
    cases: marked.length,
    top1: within(1),
    top3: within(3),
    top5: within(5),
    meanRank: mean(ranks),
    meanLikely: mean(
      marked.map(({ result }) => result.entries.filter((e) => e.posterior >= 0.1).length),
    ),
    meanTie: mean(marked.map(({ result }) => result.ties[0]?.length ?? 1)),
    logScore: mean(masses.map((p) => Math.log(Math.max(p, 1e-9)))),
    brier: mean(masses.map((p) => (1 - p) ** 2)),
  };
}

type Answered = { readonly truth: Truth['truth']; readonly level: TriageLevel };

/** Triage figures over cases whose level can be inferred, for any way of answering. */
export function triageScore(answered: readonly Answered[]): Triage {
  const share = (holds: (a: Answered) => boolean, among: (a: Answered) => boolean = () => true) => {
    const base = answered.filter(among);
    return wilson(base.filter(holds).length, base.length);
  };
  const levels = ({ truth }: Answered): TriageLevel[] => [truth.triage, ...truth.safeAlso];
  const dangerous = ({ truth }: Answered): boolean => levelRank(truth.triage) >= 3;
  const below = (a: Answered): boolean =>
    levels(a).every((level) => levelRank(a.level) < levelRank(level));
  const above = (a: Answered): boolean =>
    levels(a).every((level) => levelRank(a.level) > levelRank(level));
  return {
    exact: share((a) => a.level === a.truth.triage),
    accepted: share((a) => levels(a).includes(a.level)),
    under: share(below),
    over: share(above),
    missedDanger: share((a) => calm.includes(a.level), dangerous),
    missedEmergency: share(
      (a) => levelRank(a.level) < 3,
      (a) => a.truth.triage === 'emergency',
    ),
    reliefKept: share(
      (a) => calm.includes(a.level),
      (a) => calm.includes(a.truth.triage),
    ),
  };
}

/** Whether the level answered is the true one or safe as well. */
export function isTriageAccepted({ truth, result }: Marked): boolean {
  return [truth.truth.triage, ...truth.truth.safeAlso].includes(result.triage.level);
}

function failureOf(marked: Marked): Failure {
  const { given, truth, result } = marked;
  return {
    id: given.id,
    group: truth.truth.group,
    rank: rankOf(marked),
    accept: truth.truth.accept,
    answer: result.entries.slice(0, 3).map(({ id }) => id),
    triage: result.triage.level,
    triageTruth: truth.truth.triage,
  };
}

/** Marks every case: ranking, triage, rivals, groups, and the failures by name. */
export function score(marked: readonly Marked[]): Score {
  const inferable = marked.filter(({ truth }) => truth.truth.triageInferable);
  const answers = inferable.map(({ truth, result }) => ({
    truth: truth.truth,
    level: result.triage.level,
  }));
  const groups = [...new Set(marked.map(({ truth }) => truth.truth.group))].sort();
  return {
    ranking: ranking(marked),
    triage: triageScore(answers),
    rivals: rivals.map(({ name, answer }) => ({
      name,
      triage: triageScore(
        inferable.map(({ truth, given }) => ({
          truth: truth.truth,
          level: answer(given.findings),
        })),
      ),
    })),
    groups: groups.map((group) => ({
      group,
      ranking: ranking(marked.filter(({ truth }) => truth.truth.group === group)),
    })),
    failures: marked.filter((m) => rankOf(m) > 3).map(failureOf),
    triageFailures: inferable.filter((one) => !isTriageAccepted(one)).map(failureOf),
  };
}
