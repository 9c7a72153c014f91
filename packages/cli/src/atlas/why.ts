import type { Claim, Details } from '@unknot/atlas';
import type { Engine } from '../engine.ts';
import { signed } from '../page/decibans.ts';
import { percent } from '../page/percent.ts';
import { wrapped } from '../page/wrapped.ts';
import { claimSentence } from './claim-words.ts';
import { answerOf } from './strongest-answers.ts';
import type { WeightOfAnswer } from './weight-of-answer.ts';

const labelWidth = 16;

function labelled(label: string, text: string): string[] {
  return wrapped(text, label.padEnd(labelWidth), ' '.repeat(labelWidth));
}

function backgroundClaim({ claims }: Details, id: string): Claim | undefined {
  const quality = /^quality-(.+)$/.exec(id)?.[1];
  return claims[`${quality === undefined ? `findings/${id}` : `qualities/${quality}`}/background`];
}

function questionLines(engine: Engine, id: string): string[] {
  const words = engine.words.findings[id];
  if (words === undefined) return [];
  const { question, whyWeAsk, yesMeans, noMeans } = words;
  return [
    ...labelled('Question', question),
    ...labelled('Why we ask', whyWeAsk),
    ...(yesMeans === undefined ? [] : labelled('A yes', yesMeans)),
    ...(noMeans === undefined ? [] : labelled('A no', noMeans)),
  ];
}

function publishedLines(details: Details, source: string, id: string): string[] {
  return (details.likelihoodRatios[id] ?? [])
    .filter((ratio) => ratio.source === source)
    .flatMap(({ plus, minus, claim }) => {
      const ratios = [
        ...(plus === undefined ? [] : [`LR+ ${plus}`]),
        ...(minus === undefined ? [] : [`LR− ${minus}`]),
      ];
      const from = claimSentence(details.claims[claim], details.references);
      return labelled('Also published', `${ratios.join(', ')}, for display only. ${from}`);
    });
}

function weightLines(id: string, { ofYes, ofNo }: WeightOfAnswer): string[] {
  const yes = signed(ofYes).trim();
  return id.startsWith('quality-')
    ? [`The word used weighs ${yes} decibans; not used, it says nothing.`]
    : [`A yes weighs ${yes} decibans, a no ${signed(ofNo).trim()}.`];
}

/** Why an answer weighs what it weighs for a source: the claim, its source, and the arithmetic. */
export function whyAnswer(engine: Engine, details: Details, source: string, id: string): string {
  const { words, weight, claim } = answerOf(engine, source, id);
  const name = engine.words.sources[source]?.plain ?? source;
  const { findingStrength, answerSlip } = engine.model.settings;
  const own = weight.isKnown
    ? `${percent(weight.yes)} of people with it would say yes.`
    : `The record is silent, so the background stands: ${percent(weight.yes)}.`;
  const background = backgroundClaim(details, id);
  return [
    ...wrapped(`${name} [${source}] and "${words}" [${id}]`),
    '',
    ...questionLines(engine, id),
    ...labelled('With it', own),
    ...(weight.isKnown
      ? labelled('Claim', claimSentence(details.claims[claim], details.references))
      : []),
    ...labelled('Background', `${percent(weight.background)} of all who come would say yes.`),
    ...labelled('Claim', claimSentence(background, details.references)),
    ...publishedLines(details, source, id),
    '',
    ...weightLines(id, weight),
    ...wrapped(
      `That is 10 × log10 of the chance with it over the background, ${percent(answerSlip)} of all answers taken to say nothing, times ${findingStrength}. Asked together with others of its family it counts for less. Ten decibans mean ten times as likely, three about twice.`,
    ),
    '',
  ].join('\n');
}
