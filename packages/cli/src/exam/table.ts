import type { Failure, Ranking, Score, Triage } from './score.ts';
import type { Share } from './wilson.ts';

function percent({ value, low, high, of }: Share): string {
  if (of === 0) return '–';
  const whole = (x: number): string => String(Math.round(100 * x));
  return `${whole(value)} % (${whole(low)}–${whole(high)}) of ${of}`;
}

function rankingRows(r: Ranking): [string, string][] {
  return [
    ['top-1', percent(r.top1)],
    ['top-3', percent(r.top3)],
    ['top-5', percent(r.top5)],
    ['mean rank', r.meanRank.toFixed(2)],
    ['sources with 10 % or more', r.meanLikely.toFixed(2)],
    ['size of the first tie', r.meanTie.toFixed(2)],
    ['log score', r.logScore.toFixed(3)],
    ['Brier score', r.brier.toFixed(3)],
  ];
}

const triageNames: readonly (readonly [string, keyof Triage])[] = [
  ['exact', 'exact'],
  ['accepted', 'accepted'],
  ['under', 'under'],
  ['over', 'over'],
  ['missed danger', 'missedDanger'],
  ['missed emergency', 'missedEmergency'],
  ['relief kept', 'reliefKept'],
];

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function failureLine({ id, group, rank, accept, answer, triage, triageTruth }: Failure): string {
  return row([id, group, String(rank), accept.join(', '), answer.join(', '), triage, triageTruth]);
}

const failureHead = [
  row(['case', 'group', 'rank', 'accepted', 'answered', 'triage', 'true triage']),
  '|---|---|---|---|---|---|---|',
];

/** An exam's score as Markdown tables. */
export function scoreTable(title: string, score: Score): string {
  return [
    `### ${title}`,
    '',
    row(['ranking', 'value']),
    '|---|---|',
    ...rankingRows(score.ranking).map(row),
    '',
    row(['triage', 'engine', ...score.rivals.map(({ name }) => name)]),
    `|---|---|${'---|'.repeat(score.rivals.length)}`,
    ...triageNames.map(([name, key]) =>
      row([name, percent(score.triage[key]), ...score.rivals.map((r) => percent(r.triage[key]))]),
    ),
    '',
    row(['group', 'cases', 'top-1', 'top-3', 'top-5']),
    '|---|---|---|---|---|',
    ...score.groups.map(({ group, ranking: r }) =>
      row([group, String(r.cases), percent(r.top1), percent(r.top3), percent(r.top5)]),
    ),
    '',
    `Not in the first three (${score.failures.length}):`,
    '',
    ...failureHead,
    ...score.failures.map(failureLine),
    '',
    `Triage not accepted (${score.triageFailures.length}):`,
    '',
    ...failureHead,
    ...score.triageFailures.map(failureLine),
    '',
  ].join('\n');
}
