import type { Details } from '@unknot/atlas';
import { mirrorMap, overlapOf, unionMaps, type SparseMap } from '@unknot/body';
import type { Engine } from '../engine.ts';
import { signed } from '../page/decibans.ts';
import { pictureRow } from '../page/four-views.ts';
import { percent } from '../page/percent.ts';
import { wrapped } from '../page/wrapped.ts';
import { answersApart, type AnswerApart } from './answers-apart.ts';
import { claimTag } from './claim-words.ts';
import { mapOf, shadeOf } from './referral-map.ts';

const answersShown = 14;

/** Area-weighted Jaccard of the zones of two sources, 0…1; on both sides when either is central. */
export function zoneOverlap(engine: Engine, first: string, second: string): number {
  const isSided = (id: string): boolean =>
    engine.knowledge.sources.find((source) => source.id === id)?.sided ?? true;
  const isCentral = !isSided(first) || !isSided(second);
  const whole = (id: string): SparseMap => {
    const map = mapOf(engine, id);
    return isCentral ? unionMaps([map, mirrorMap(engine.body, map)]) : map;
  };
  return overlapOf(engine.surface, whole(first), whole(second));
}

function sentenceLines(details: Details, first: string, second: string): string[] {
  const said = [
    [first, second],
    [second, first],
  ].flatMap(([from = '', to]) =>
    (details.sources[from]?.confusedWith ?? [])
      .filter(({ source }) => source === to)
      .map(({ tellApart, claim }) => `${tellApart} (${from}: ${claimTag(details.claims[claim])})`),
  );
  if (said.length === 0) return ['The atlas does not list them as look-alikes of each other.'];
  return said.flatMap((text) => wrapped(text, '- ', '  '));
}

function pictureLines(engine: Engine, ids: readonly [string, string]): string[] {
  const pictures = ids.flatMap((id) => {
    const name = engine.words.sources[id]?.short ?? id;
    const shade = shadeOf(mapOf(engine, id));
    return (['front', 'back'] as const).map((view, i) => ({
      view,
      label: i === 0 ? name.slice(0, 16) : view,
      shade,
    }));
  });
  return pictureRow(engine.surface, pictures);
}

function answerLine({ words, yes, isKnown, ofYes, ofNo }: AnswerApart): string[] {
  const shares = yes
    .map((share, i) => `${percent(share)}${isKnown[i] ? ' ' : '*'}`.padStart(8))
    .join('');
  const numbers = `${shares}  ${signed(ofYes)} ${signed(ofNo)}  `;
  const [first = '', ...rest] = wrapped(words, ' '.repeat(numbers.length));
  return [numbers + first.trimStart(), ...rest];
}

/** What tells two muscles or conditions apart, as a page for a person. */
export function compareSources(
  engine: Engine,
  details: Details,
  first: string,
  second: string,
): string {
  const apart = answersApart(engine, first, second);
  const name = (id: string): string => `${engine.words.sources[id]?.plain ?? id} [${id}]`;
  const prior = (id: string): number | undefined =>
    engine.knowledge.sources.find((source) => source.id === id)?.prior;
  return [
    ...wrapped(`${name(first)} and ${name(second)}`),
    '',
    ...sentenceLines(details, first, second),
    '',
    ...pictureLines(engine, [first, second]),
    '',
    `Their zones overlap by ${percent(zoneOverlap(engine, first, second))} (area-weighted Jaccard; the same is 100 %).`,
    `How common: ${prior(first)} and ${prior(second)} of 10,000 runners.`,
    '',
    `What tells them apart, strongest first; + speaks for ${first}`,
    '    first  second     yes     no',
    ...apart.slice(0, answersShown).flatMap(answerLine),
    ...(apart.length > answersShown
      ? [`${apart.length - answersShown} weaker ones left out.`]
      : []),
    ...(apart.length === 0 ? ['Nothing we know.'] : []),
    '',
    '* The record is silent, so the background stands.',
    'Weights in decibans as the engine uses them: ten mean ten times as likely.',
    '',
  ].join('\n');
}
