import type { Technique } from '@unknot/atlas';
import {
  holds,
  type Caution,
  type Differential,
  type Knowledge,
  type Story,
} from '@unknot/differential';
import type { Gate } from '@unknot/relief';

type Entry = Differential['entries'][number];

/** What may be done for the muscles that the gate is open for, best first. */
export interface SafeWork {
  /** Muscles one may press. */
  readonly press: readonly Entry[];
  /** Muscles that take light strokes and nothing more. */
  readonly stroke: readonly Entry[];
  /** Muscles that are never pressed: they are moved instead. */
  readonly move: readonly Entry[];
  /** Ids of the cautions that limit how. */
  readonly limits: readonly string[];
}

/** What the sorting goes by. */
export interface SafeInput {
  readonly knowledge: Pick<Knowledge, 'cautions'>;
  /** How a muscle is handled, by its id: the technique of the atlas decides, and nothing else. */
  readonly kindOf: (muscle: string) => Technique['kind'] | undefined;
  readonly story: Story;
  readonly verdict: Pick<Differential, 'entries' | 'relief' | 'triage'>;
}

const mostMuscles = 3;

function covers({ muscles }: Caution, entries: readonly Entry[]): boolean {
  return muscles === 'all' || entries.some(({ id }) => muscles.includes(id));
}

/**
 * Sorts the muscles that the gate is open for into pressed, stroked and moved, with every limit that
 * holds for one of them. Nothing while the gate is not open; a muscle without a technique is left out.
 */
export function whatIsSafe(
  { knowledge, kindOf, story, verdict }: SafeInput,
  gate: Pick<Gate, 'relief' | 'for'>,
): SafeWork | undefined {
  if (gate.relief !== 'yes' || verdict.relief.allowed !== 'yes') return undefined;
  const shown = verdict.entries
    .filter(({ id }) => gate.for.includes(id) && verdict.relief.for.includes(id))
    .filter(({ id }) => kindOf(id) !== undefined)
    .slice(0, mostMuscles);
  const context = {
    flags: new Set(verdict.triage.redFlags),
    posterior: (id: string) => verdict.entries.find((entry) => entry.id === id)?.posterior ?? 0,
  };
  const limits = knowledge.cautions.filter(
    (caution) =>
      caution.effect === 'limit' && covers(caution, shown) && holds(caution.when, story, context),
  );
  const of = (kind: Technique['kind']): Entry[] => shown.filter(({ id }) => kindOf(id) === kind);
  return {
    press: of('press'),
    stroke: of('stroke'),
    move: of('move'),
    limits: limits.map(({ id }) => id),
  };
}
