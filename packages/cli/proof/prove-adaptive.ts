import { mostQuestions } from '@unknot/differential';
import { loadEngine, type Engine } from '../src/engine.ts';
import { interviews, within, type Interview } from './adaptive.ts';
import { quantile } from './quantile.ts';
import { percent, report, table, versions } from './report.ts';
import { seeded } from './seeded.ts';

const full = 2000;
const timed = 500;
const paintingSeconds = 15;
/** Silent reading of English non-fiction: 238 words a minute over 190 studies (Brysbaert 2019). */
const wordsPerSecond = 238 / 60;
/** Our estimate. */
const secondsPerTap = 1;
const mostSeconds = 90;
const runners = Number(process.argv[2] ?? full);
const engine = await loadEngine();

/** Words that stand on the cards, each line once. */
function wordsOn({ words }: Engine, cards: readonly string[]): number {
  const texts = cards.map((id) => words.findings[id]?.statement ?? '');
  return texts.join(' ').split(/\s+/).length;
}

const all = interviews(engine, runners, seeded(8));
const median = (of: (i: Interview) => number, from: readonly Interview[] = all): number =>
  quantile(from.map(of), 0.5);
const nine = (of: (i: Interview) => number, from: readonly Interview[] = all): number =>
  quantile(from.map(of), 0.9);
const ranks = (of: (i: Interview) => number): string[] =>
  [1, 3].map((places) => percent(within(all.map(of), places)));
const lost =
  within(
    all.map((i) => i.rankByAll),
    3,
  ) -
  within(
    all.map((i) => i.rank),
    3,
  );
const clocked = all.slice(0, timed);
const readSeconds = (i: Interview): number =>
  paintingSeconds + wordsOn(engine, i.cards) / wordsPerSecond + i.questionSeconds;
const times: readonly (readonly [string, (i: Interview) => number])[] = [
  ['painting and questions', (i) => paintingSeconds + i.questionSeconds],
  ['painting, cards read, questions', readSeconds],
  [
    'the same, with a second for each tap on the cards',
    (i) => readSeconds(i) + secondsPerTap * i.cardTaps,
  ],
  [
    'painting, each card line asked by itself, questions',
    (i) => paintingSeconds + i.cardSeconds + i.questionSeconds,
  ],
];

report(
  'adaptive',
  `# Asking only what helps

${runners} simulated runners (see calibration.md) who can answer everything: they paint, answer the red-flag cards that their story calls for, then what the engine asks next until it says settled (rule D32 of the differential's SPEC). Seeded. ${versions(engine)}

Questions after the cards: **median ${median((i) => i.asked)}**, nine in ten at most ${nine((i) => i.asked)} (wanted: median at most 8). None at all: ${percent(all.filter((i) => i.asked === 0).length / all.length)}. Stopped by the count: ${percent(all.filter((i) => i.asked >= mostQuestions).length / all.length)}.

${table(
  ['answered', 'findings answered, median', 'top-1', 'top-3'],
  [
    ['cards only', String(median((i) => i.cards.length)), ...ranks((i) => i.rankByCards)],
    [
      'cards and what the engine asks',
      String(median((i) => i.cards.length + i.asked)),
      ...ranks((i) => i.rank),
    ],
    [
      'everything relevant and safe',
      String(median((i) => i.answeredByAll)),
      ...ranks((i) => i.rankByAll),
    ],
  ],
)}

Top-3 lost by stopping: **${(100 * lost).toFixed(1)} points** (wanted: at most 3).

## Time

The first ${clocked.length} runners; ${paintingSeconds} s to paint, each question its own seconds as the atlas has them. The cards are lists that one reads, at 238 words a minute (Brysbaert 2019, J Mem Lang 109:104047: the mean of 190 studies; most adults lie between 175 and 300), and taps where something holds (a second a tap, Continue among them: our estimate). Or every line is counted as a question of its own, with the seconds it would take to be asked and answered alone. Wanted: a median of at most ${mostSeconds} s.

${table(
  ['counted', 'median', 'nine in ten at most'],
  times.map(([name, of]) => [
    name,
    `${median(of, clocked).toFixed(1)} s`,
    `${nine(of, clocked).toFixed(1)} s`,
  ]),
)}

Lines on the cards: median ${median((i) => i.cards.length)}, in ${median((i) => wordsOn(engine, i.cards))} words; taps: ${median((i) => i.cardTaps)}.

**Line by line it does not get to ${mostSeconds} s, and cannot.** Painting and questions take ${median((i) => paintingSeconds + i.questionSeconds, clocked)} s; what is left is enough for some ${Math.floor((mostSeconds - median((i) => paintingSeconds + i.questionSeconds, clocked)) / 4)} lines of four seconds. Each line is read by a red flag, most of them wherever the pain is, so a line left out is a danger not looked for (packages/cli/src/safety/asked.test.ts). What could be left out is: a line that only means something after another answer waits for that answer. The rest was made shorter in words.
`,
  runners >= full,
);
process.exitCode = median((i) => i.asked) <= mostQuestions && lost <= 0.03 ? 0 : 1;
