import type { Details } from '@unknot/atlas';
import type { Engine } from '../engine.ts';
import { Problem } from '../problem.ts';
import { nearestIds, plainName, type Name } from './nearest-names.ts';

function sourceNames({ words }: Engine, details: Details): Name[] {
  return Object.entries(words.sources).flatMap(([id, { plain, short }]) => {
    const { latin, also = [] } = details.sources[id] ?? {};
    return [id, plain, short, ...(latin === undefined ? [] : [latin]), ...also].map((name) => ({
      id,
      name,
    }));
  });
}

function answerNames({ words }: Engine): Name[] {
  return [
    ...Object.entries(words.findings).flatMap(([id, { statement }]) => [
      { id, name: id },
      { id, name: statement },
    ]),
    ...Object.entries(words.qualities).flatMap(([id, name]) =>
      [`quality-${id}`, id, name].map((called) => ({ id: `quality-${id}`, name: called })),
    ),
  ];
}

/** The id a name stands for: an id itself, or what one record alone is called. */
function idOf(names: readonly Name[], text: string, kind: string): string {
  const asked = plainName(text);
  const called = names.filter(({ name }) => plainName(name) === asked);
  const exact = called.find(({ id }) => plainName(id) === asked);
  const ids = new Set((exact ? [exact] : called).map(({ id }) => id));
  const [only] = ids;
  if (only !== undefined && ids.size === 1) return only;
  const near = ids.size > 1 ? [...ids] : nearestIds(names, text);
  const told = near.length === 0 ? 'nothing is called so' : `did you mean ${near.join(', ')}?`;
  throw new Problem(`${text}: no ${kind} has this id; ${told}`.replace(/\p{Cc}+/gu, ' '));
}

/** A muscle or condition by id or name. Throws a `Problem` that names the nearest ids. */
export function findSource(engine: Engine, details: Details, text: string): string {
  return idOf(sourceNames(engine, details), text, 'muscle or condition');
}

/** A finding, or `quality-…`, by id or name. Throws a `Problem` that names the nearest ids. */
export function findAnswer(engine: Engine, text: string): string {
  return idOf(answerNames(engine), text, 'finding');
}
