import type { PriorKind } from '@unknot/differential';
import { percent } from '../page/percent.ts';
import type { Score } from './score.ts';
import type { Share } from './wilson.ts';

/** A figure that was wanted before anything was measured, and why it is missed where it is. */
interface Bar {
  readonly name: string;
  readonly prior: PriorKind;
  readonly of: (score: Score) => Share;
  /** A share 0…1: at least, or at most. */
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly cause: string;
}

const rare =
  'with every source alike the rare ones of a region (a joint infection, a hip with thin bone) stay ahead of its muscles until something is answered that they would not say; many reports give only where it hurts and one or two answers';
const unlike =
  'some cases are painted where the source is hardly ever felt: a sacral stress fracture down the leg, a stress injury of the pelvis in thigh and belly, hip flexors in the back of both thighs';

/** What was wanted of the figures, in reading order. */
const bars: readonly Bar[] = [
  { name: 'top-1', prior: 'even', of: ({ ranking }) => ranking.top1, atLeast: 0.6, cause: rare },
  { name: 'top-3', prior: 'even', of: ({ ranking }) => ranking.top3, atLeast: 0.8, cause: rare },
  { name: 'top-5', prior: 'even', of: ({ ranking }) => ranking.top5, atLeast: 0.88, cause: unlike },
  {
    name: 'triage accepted',
    prior: 'runner',
    of: ({ triage }) => triage.accepted,
    atLeast: 0.92,
    cause: 'see the list of levels not accepted',
  },
  {
    name: 'triage exact',
    prior: 'runner',
    of: ({ triage }) => triage.exact,
    atLeast: 0.65,
    cause:
      'a missed danger weighs seven needless visits and more, so a level is given one step too high rather than one too low',
  },
  {
    name: 'missed emergency',
    prior: 'runner',
    of: ({ triage }) => triage.missedEmergency,
    atMost: 0,
    cause: 'see the list of levels not accepted',
  },
  {
    name: 'missed danger',
    prior: 'runner',
    of: ({ triage }) => triage.missedDanger,
    atMost: 0,
    cause: 'nothing was recorded that a strain would not say as well',
  },
  {
    name: 'relief kept',
    prior: 'runner',
    of: ({ triage }) => triage.reliefKept,
    atLeast: 0.6,
    cause: 'the loss of triage leans to the careful side',
  },
  {
    name: 'triage over',
    prior: 'runner',
    of: ({ triage }) => triage.over,
    atMost: 0.15,
    cause: 'the loss of triage leans to the careful side',
  },
];

function line({ name, prior, of, atLeast, atMost, cause }: Bar, score: Score): string[] {
  const { value } = of(score);
  const wanted = atLeast ?? atMost ?? 0;
  const short = atLeast === undefined ? value - wanted : wanted - value;
  if (short <= 0) return [];
  const side = atLeast === undefined ? 'at most' : 'at least';
  const points = (100 * short).toFixed(1);
  return [
    `- **${name}**, ${prior === 'even' ? 'even' : "runner's"} prior: ${percent(value)}, wanted ${side} ${percent(wanted)}: ${points} points short. Cause: ${cause}.`,
  ];
}

/** What was wanted and is not reached, by how much and why; and what no figure here shows. */
export function shortfallSection(scores: ReadonlyMap<PriorKind, Score>): string[] {
  const missed = bars.flatMap((bar) => {
    const score = scores.get(bar.prior);
    return score === undefined ? [] : line(bar, score);
  });
  return [
    '## Where it falls short',
    '',
    'The figures wanted were written down before anything was measured.',
    '',
    ...(missed.length > 0 ? missed : ['- Every figure wanted is reached on these cases.']),
    '',
    'What no figure above shows:',
    '',
    "- A stress injury of the thigh bone's neck that is quiet (groin pain after more training, every card answered no) is put at about one per cent or less, under the five that close relief: most such pain is muscle or tendon. The stop list and the limit of six weeks are what is left.",
    "- Of simulated runners with something harmless who answer every card by the atlas' own chances, about half fire the card on bone stress. Nobody has measured the real share; that rule is wide on purpose, and a clinician should look at it before it is narrowed.",
    '- The even prior is made for such exams. In the product the base rates speak, and the rare stays behind the common until answers bring it forward.',
    '',
  ];
}
