import type { PriorKind } from '@unknot/differential';
import type { Engine } from '../engine.ts';
import { ablation, ablationTable } from './ablation.ts';
import type { FitResult } from './fit-result.ts';
import { shareText, table } from './markdown.ts';
import type { MarkedCases } from './mark-cases.ts';
import { fitSection, publishedSection, readers } from './report-context.ts';
import { isTriageAccepted, rankOf, score, type Marked, type Score } from './score.ts';
import { shortfallSection } from './shortfalls.ts';
import { groupTable, priorTitles, rankingRows, triageNames, triageTable } from './table.ts';
import { whyMissed } from './why-missed.ts';
import { whyTriage } from './why-triage.ts';

interface Column {
  readonly prior: PriorKind;
  readonly marked: readonly Marked[];
  readonly score: Score;
}

function figureSection(columns: readonly Column[]): string[] {
  const rows = rankingRows(columns[0]?.score.ranking as Score['ranking']);
  const read = new Map(readers);
  const values = columns.map(({ score: s }) => new Map(rankingRows(s.ranking)));
  const triage = triageNames.map(([name, key]) => [
    `triage ${name}`,
    ...columns.map(({ score: s }) => shareText(s.triage[key])),
    read.get(`triage ${name}`) ?? '–',
  ]);
  return [
    '## In one table',
    '',
    ...table(
      ['figure', ...columns.map(({ prior }) => priorTitles[prior]), 'two expert readers'],
      [
        ...rows.map(([name]) => [
          name,
          ...values.map((by) => by.get(name) ?? ''),
          read.get(name) ?? '–',
        ]),
        ...triage,
      ],
    ),
    '',
    "In brackets the Wilson 95 % interval. The readers were two careful experts given the same facts and nothing else. The runner's prior is what the product uses; the even prior gives every source the same base rate, because published cases over-represent the rare.",
  ];
}

function groupSections(columns: readonly Column[]): string[] {
  return columns.flatMap(({ prior, score: { groups } }) => [
    `### ${priorTitles[prior]}`,
    '',
    ...groupTable(groups),
    '',
  ]);
}

function triageSection([first, ...others]: readonly Column[]): string[] {
  if (first === undefined) return [];
  const engines = [first, ...others].map(({ prior, score: s }) => ({
    name: `engine, ${priorTitles[prior].toLowerCase()}`,
    triage: s.triage,
  }));
  return ['## Triage', '', ...triageTable([...engines, ...first.score.rivals])];
}

function partSections(engine: Engine, columns: readonly Column[]): string[] {
  return columns.flatMap(({ prior, marked }) => [
    `### ${priorTitles[prior]}`,
    '',
    ...ablationTable(ablation(engine, marked, prior)),
    '',
  ]);
}

function missedRows(engine: Engine, { prior, marked }: Column): string[][] {
  return marked
    .filter((one) => rankOf(one) > 1)
    .map((one) => [
      one.given.id,
      one.truth.truth.group,
      String(rankOf(one)),
      one.truth.truth.accept.join(', '),
      whyMissed(engine, one, prior),
    ]);
}

function triageRows(engine: Engine, { marked }: Column): string[][] {
  return marked
    .filter((one) => one.truth.truth.triageInferable && !isTriageAccepted(one))
    .map((one) => [
      one.given.id,
      one.truth.truth.triage,
      one.result.triage.level,
      whyTriage(engine, one),
    ]);
}

function failureSections(engine: Engine, columns: readonly Column[]): string[] {
  return columns.flatMap((column) => [
    `### ${priorTitles[column.prior]}`,
    '',
    ...table(['case', 'group', 'rank', 'accepted', 'why'], missedRows(engine, column)),
    '',
    'Triage not accepted:',
    '',
    ...table(['case', 'truth', 'answer', 'why'], triageRows(engine, column)),
    '',
  ]);
}

/** The accuracy report as Markdown. `command` is what makes it anew. */
export function accuracyReport(
  engine: Engine,
  { byPrior, cases, unscored }: MarkedCases,
  fit: FitResult | undefined,
  command: string,
): string {
  const columns = byPrior.map(([prior, marked]) => ({ prior, marked, score: score(marked) }));
  return [
    '# How often it is right',
    '',
    `Atlas ${engine.knowledge.version}, body ${engine.body.hash}. ${cases} published cases scored, ${unscored} left out as not scorable. Made by \`${command}\`; do not edit.`,
    '',
    '## Read this first',
    '',
    `- ${cases} cases are few. The intervals are wide, and a difference of some points between two versions may be chance.`,
    '- Published cases are not everyday ones: the rare and the dangerous are over-represented, and the facts were put in order by a clinician. What a runner paints and answers will be less sure.',
    '- The chances in the atlas are mostly our own estimates. No clinician has reviewed them.',
    '- These cases are open to those who develop the engine. A set kept aside is the fairer test.',
    '- It is education for self-care, not a diagnosis.',
    '',
    ...figureSection(columns),
    '',
    '## By group of cases',
    '',
    ...groupSections(columns),
    ...triageSection(columns),
    '',
    ...shortfallSection(new Map(columns.map(({ prior, score: s }) => [prior, s]))),
    '## What each part does alone',
    '',
    '"Prior only" knows the base rate and the person; under the even prior, the person alone. The other parts go without the person.',
    '',
    ...partSections(engine, columns),
    '## Every failure',
    '',
    'Every case in which no accepted source came first. The reason is found by leaving out one known thing at a time: how many decibans it put the winner ahead of the best accepted source. Ten decibans are ten to one.',
    '',
    ...failureSections(engine, columns),
    ...publishedSection(),
    '',
    ...fitSection(fit, engine.knowledge.version, { ...engine.model.settings }),
    '',
  ].join('\n');
}
