import type { CitedText, Details } from '@unknot/atlas';
import type { Engine } from '../engine.ts';
import { signed } from '../page/decibans.ts';
import { fourViews } from '../page/four-views.ts';
import { percent } from '../page/percent.ts';
import { triageWords } from '../page/triage-words.ts';
import { wrapped } from '../page/wrapped.ts';
import { claimTag } from './claim-words.ts';
import { mapOf, shadeOf } from './referral-map.ts';
import { referralWords } from './referral-words.ts';
import { strongestAnswers, type StrongAnswer } from './strongest-answers.ts';

const answersShown = 8;
const labelWidth = 15;

function answerLines(details: Details, answers: readonly StrongAnswer[]): string[] {
  return answers.slice(0, answersShown).flatMap(({ words, answer, decibans, weight, claim }) => {
    const shares = `${percent(weight.yes)} say yes, ${percent(weight.background)} of all`;
    const text = `${words}: ${answer} (${shares}; ${claimTag(details.claims[claim])})`;
    return wrapped(text, `${signed(decibans)}  `, ' '.repeat(8));
  });
}

function labelled(label: string, text: string): string[] {
  return text === '' ? [] : wrapped(text, label.padEnd(labelWidth), ' '.repeat(labelWidth));
}

function cited(details: Details, text: CitedText | undefined): string {
  return text === undefined ? '' : `${text.text} (${claimTag(details.claims[text.claim])})`;
}

function nameLines(engine: Engine, details: Details, id: string): string[] {
  const source = engine.knowledge.sources.find((one) => one.id === id);
  const words = engine.words.sources[id];
  const more = details.sources[id];
  const prior = `${source?.prior} of 10,000 runners in pain from the low back to the foot`;
  return [
    ...wrapped(`${words?.plain} [${id}], a ${source?.kind}`),
    ...wrapped([more?.latin, words?.lay].filter((name) => name !== undefined).join('; ')),
    '',
    ...labelled('Also called', (more?.also ?? []).join(', ')),
    ...labelled('Nerve', cited(details, more?.nerve)),
    ...labelled('From', cited(details, more?.origin)),
    ...labelled('To', cited(details, more?.insertion)),
    ...labelled('Work', (more?.actions ?? []).join(', ')),
    ...labelled('How common', `${prior} (${claimTag(details.claims[`${id}/prior`])})`),
    ...labelled('If it is this', triageWords[source?.action ?? ''] ?? ''),
  ];
}

function zoneLines(engine: Engine, details: Details, id: string): string[] {
  const map = mapOf(engine, id);
  const isSided = engine.knowledge.sources.find((one) => one.id === id)?.sided;
  const tags = Object.entries(details.claims)
    .filter(([claim]) => claim.startsWith(`${id}/zones/`))
    .map(([, claim]) => claimTag(claim));
  return [
    `Where people with it paint their pain${isSided ? ' (the right side; the left is its mirror)' : ''}`,
    '',
    ...fourViews(engine.surface, shadeOf(map)),
    '',
    ...referralWords(engine, map).flatMap((line) => wrapped(line, '  ', '    ')),
    ...wrapped(`Rests on: ${[...new Set(tags)].join('; ')}`, '  ', '    '),
  ];
}

function textLines(
  details: Details,
  title: string,
  texts: readonly (CitedText & { readonly head?: string })[],
): string[] {
  if (texts.length === 0) return [];
  const lines = texts.flatMap((text) =>
    wrapped(`${text.head ?? ''}${cited(details, text)}`, '- ', '  '),
  );
  return ['', title, ...lines];
}

function referenceLines(details: Details, id: string): string[] {
  const own = Object.entries(details.claims).filter(([claim]) => claim.startsWith(`${id}/`));
  const cites = new Set(own.flatMap(([, { reference }]) => reference ?? []));
  const estimates = own.filter(([, { reference }]) => reference === undefined).length;
  return [
    '',
    `References (${estimates} of ${own.length} claims of this record are our estimates)`,
    ...[...cites].sort().flatMap((reference) => {
      const { cite, doi, url, seen } = details.references[reference] ?? {};
      const where = doi === undefined ? (url ?? '') : `doi:${doi}`;
      return wrapped(`[${reference}] ${cite} ${where}${seen ? '' : ' (not read)'}`, '- ', '  ');
    }),
  ];
}

/** Everything the atlas holds of a muscle or condition, as a page for a person. */
export function showSource(engine: Engine, details: Details, id: string): string {
  const more = details.sources[id];
  const lookAlikes = (more?.confusedWith ?? []).map(({ source, tellApart, claim }) => ({
    head: `${source}: `,
    text: tellApart,
    claim,
  }));
  return [
    ...nameLines(engine, details, id),
    '',
    ...zoneLines(engine, details, id),
    '',
    'What speaks for it (decibans: ten mean ten times as likely, three about twice)',
    ...answerLines(details, strongestAnswers(engine, details, id, 1)),
    '',
    'What speaks against it',
    ...answerLines(details, strongestAnswers(engine, details, id, -1)),
    ...textLines(details, 'What it is confused with', lookAlikes),
    ...textLines(details, 'What is contested', more?.contested ?? []),
    ...referenceLines(details, id),
    '',
    'Education for self-care. Not a diagnosis. Not reviewed by a clinician.',
    '',
  ].join('\n');
}
