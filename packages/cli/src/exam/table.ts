import type { PriorKind } from '@unknot/differential';
import { shareText, table } from './markdown.ts';
import type { Failure, Ranking, Score, Triage } from './score.ts';

/** What the priors are called on a page. */
export const priorTitles: Readonly<Record<PriorKind, string>> = {
  runner: "Runner's prior",
  even: 'Even prior',
};

/** The figures of a ranking with their names. */
export function rankingRows(r: Ranking): [string, string][] {
  return [
    ['top-1', shareText(r.top1)],
    ['top-3', shareText(r.top3)],
    ['top-5', shareText(r.top5)],
    ['mean rank', r.meanRank.toFixed(2)],
    ['sources with 10 % or more', r.meanLikely.toFixed(2)],
    ['size of the first tie', r.meanTie.toFixed(2)],
    ['log score', r.logScore.toFixed(3)],
    ['Brier score', r.brier.toFixed(3)],
  ];
}

/** The triage figures with their names, in reading order. */
export const triageNames: readonly (readonly [string, keyof Triage])[] = [
  ['exact', 'exact'],
  ['accepted', 'accepted'],
  ['under', 'under'],
  ['over', 'over'],
  ['missed danger', 'missedDanger'],
  ['missed emergency', 'missedEmergency'],
  ['relief kept', 'reliefKept'],
];

/** Triage of some ways of answering, one a column. */
export function triageTable(
  columns: readonly { readonly name: string; readonly triage: Triage }[],
): string[] {
  return table(
    ['triage', ...columns.map(({ name }) => name)],
    triageNames.map(([name, key]) => [name, ...columns.map((c) => shareText(c.triage[key]))]),
  );
}

/** Ranking figures by group of cases. */
export function groupTable(groups: Score['groups']): string[] {
  return table(
    ['group', 'cases', 'top-1', 'top-3', 'top-5'],
    groups.map(({ group, ranking: r }) => [
      group,
      String(r.cases),
      shareText(r.top1),
      shareText(r.top3),
      shareText(r.top5),
    ]),
  );
}

function failureTable(failures: readonly Failure[]): string[] {
  return table(
    ['case', 'group', 'rank', 'accepted', 'answered', 'triage', 'true triage'],
    failures.map(({ id, group, rank, accept, answer, triage, triageTruth }) => [
      id,
      group,
      String(rank),
      accept.join(', '),
      answer.join(', '),
      triage,
      triageTruth,
    ]),
  );
}

/** An exam's score as Markdown tables. */
export function scoreTable(title: string, score: Score): string {
  return [
    `### ${title}`,
    '',
    ...table(['ranking', 'value'], rankingRows(score.ranking)),
    '',
    ...triageTable([{ name: 'engine', triage: score.triage }, ...score.rivals]),
    '',
    ...groupTable(score.groups),
    '',
    `Not in the first three (${score.failures.length}):`,
    '',
    ...failureTable(score.failures),
    '',
    `Triage not accepted (${score.triageFailures.length}):`,
    '',
    ...failureTable(score.triageFailures),
    '',
  ].join('\n');
}
