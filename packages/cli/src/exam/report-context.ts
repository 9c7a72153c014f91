import { percent } from '../page/percent.ts';
import type { FitResult } from './fit-result.ts';
import { table } from './markdown.ts';
import { published } from './published.ts';
import { triageNames } from './table.ts';

/** What two expert readers reached, given the same facts of such cases and nothing else. */
export const readers: readonly (readonly [figure: string, reached: string])[] = [
  ['top-1', '74–80 %'],
  ['top-3', '89–94 %'],
  ['top-5', '94 %'],
  ['triage accepted', '98 %'],
];

/** What others publish, as a section. */
export function publishedSection(): string[] {
  return [
    '## What others publish',
    '',
    'Only what we have read, mostly abstracts. The cases differ in kind, in how they were chosen and in what had to be found, so these figures say what is usual, not who is better. Tools do far worse on patients than on vignettes.',
    '',
    ...table(
      ['who', 'on what', 'ranking', 'triage', 'reference'],
      published.map(({ who, on, ranking, triage, reference }) => [
        who,
        on,
        ranking,
        triage || '–',
        `\`${reference}\``,
      ]),
    ),
    '',
    'References are records in `atlas/references/`.',
  ];
}

/** What the settings are: those of the fit, or what changed since. */
function settingsText(chosen: FitResult['chosen'], now: Readonly<Record<string, unknown>>): string {
  const text = (value: unknown): string => JSON.stringify(value) ?? 'absent';
  const changed = Object.keys(now).filter((key) => text(now[key]) !== text(chosen[key]));
  const all = Object.entries(now).map(([key, value]) => `\`${key}\` ${text(value)}`);
  const since =
    changed.length === 0
      ? 'as they were when the fit ran'
      : `changed since the fit ran: ${changed.join(', ')}`;
  return `Settings in use (${since}): ${all.join(', ')}.`;
}

/** Every loss of triage that was weighed, on all cases, as a table. */
function lossTable(tried: FitResult['triage']['tried']): string[] {
  return table(
    ['a missed doctor, each level above', ...triageNames.map(([name]) => name)],
    tried.map(({ weights: [missed, steeper], figures }) => [
      `${missed}, × ${steeper}`,
      ...triageNames.map(([, key]) => percent(figures[key])),
    ]),
  );
}

/** What was fitted to these cases and how, as a section. `now` are the settings in use. */
export function fitSection(
  fit: FitResult | undefined,
  atlas: string,
  now: Readonly<Record<string, unknown>>,
): string[] {
  const title = ['## What was fitted to these cases', ''];
  const records =
    "No program fitted a chance in the atlas: each is sourced, or somebody's estimate. But whoever changes a record or a setting can see these cases, so the figures above flatter.";
  if (fit === undefined)
    return [...title, `${records} No result of a fit of the engine's settings is kept.`];
  const { folds, candidates, heldOut, triage, chosen, note } = fit;
  const version =
    fit.atlas === undefined || fit.atlas === atlas ? 'this atlas' : `atlas ${fit.atlas}`;
  const marks = ({ top1, top3, top5, logScore }: FitResult['heldOut']['even']): string =>
    `top-1 ${percent(top1)}, top-3 ${percent(top3)}, top-5 ${percent(top5)}, log score ${logScore.toFixed(3)}`;
  const levels = triageNames.map(([name, key]) => `${name} ${percent(triage.heldOut[key])}`);
  return [
    ...title,
    `${records} The engine's settings are ${Object.keys(now).length} entries for the whole engine, none for a single source. They were weighed by cross-validation on the scored cases with both priors and ${version}: ${candidates} candidates, ${folds} folds, each fold marked with the settings that did best on the others (\`packages/cli/fit/fit.ts\`).`,
    '',
    `Held out, that is on folds the settings were not chosen on: even prior ${marks(heldOut.even)}; runner's prior ${marks(heldOut.runner)}.`,
    '',
    `The loss of triage in the same way, ${triage.candidates} candidates, runner's prior, held out: ${levels.join(', ')}. On all cases, by how heavy a missed doctor's case weighs in needless visits, and how much steeper each level above it:`,
    '',
    ...lossTable(triage.tried),
    '',
    settingsText(chosen, now),
    ...(note === undefined ? [] : ['', note]),
  ];
}
