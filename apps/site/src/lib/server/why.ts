import { readFileSync } from 'node:fs';
import { decodeBundle, type Movements, type ReferenceRecord, type TextClaim } from '@unknot/atlas';
import { parse } from 'yaml';
import type { Recording } from '../why/recording.ts';
import type { CitedSentence, MuscleName, Sitting } from '../why/why-data.ts';
import { madeFile } from './made-file.ts';

const movements = JSON.parse(madeFile('movements.json').toString('utf8')) as Movements;
const { knowledge, words } = decodeBundle(
  madeFile('atlas.json').toString('utf8'),
  new Uint8Array(madeFile('zones.bin')),
);

const moving = new Set(movements.limb.lines.flatMap(({ muscle }) => muscle ?? []));

/** Every muscle of the atlas, in its order. */
export const muscleNames: readonly MuscleName[] = knowledge.sources
  .filter(({ kind }) => kind === 'muscle')
  .map(({ id }) => {
    const { plain, lay } = words.sources[id]!;
    return { id, name: plain, lay, moves: moving.has(id) };
  });

function citeOf(id: string): string {
  const record = parse(
    readFileSync(`../../atlas/references/${id}.yaml`, 'utf8'),
  ) as ReferenceRecord;
  return record.cite;
}

/** What was recorded of a muscle, in order of the stride. */
export function recordingsOf(id: string): Recording[] {
  return movements.activity.windows
    .filter(({ muscle }) => muscle === id)
    .map(({ from, to, level, percents, reference, locator }) => ({
      from,
      to,
      level,
      percents,
      ...(reference !== undefined && { cite: citeOf(reference), locator: locator ?? '' }),
    }))
    .sort((a, b) => a.from - b.from);
}

function cited({ text, reference }: TextClaim): CitedSentence {
  return { text, ...(reference !== undefined && { cite: citeOf(reference) }) };
}

/** What is known and not known of sitting. */
export const sitting: Sitting = {
  name: movements.tightFromSitting.name,
  known: movements.tightFromSitting.known.map(cited),
  unknown: movements.tightFromSitting.unknown.map(cited),
};
