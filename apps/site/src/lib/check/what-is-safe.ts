import {
  holds,
  type Caution,
  type Differential,
  type Knowledge,
  type Story,
} from '@unknot/differential';

type Entry = Differential['entries'][number];

/** What may be done for the muscles that relief is allowed for. */
export interface SafeWork {
  /** Muscles one may press, best first. */
  readonly press: readonly Entry[];
  /** Muscles that are moved and stretched, never pressed. */
  readonly move: readonly Entry[];
  /** Ids of the cautions that limit how. */
  readonly limits: readonly string[];
}

/** The caution under which no pressing is taught: gut, vessels and nerves lie in front of these. */
const neverPressed = 'psoas-through-belly';
const mostMuscles = 3;

function covers({ muscles }: Caution, entries: readonly Entry[]): boolean {
  return muscles === 'all' || entries.some(({ id }) => muscles.includes(id));
}

/** Sorts the allowed muscles into pressed and moved, with every limit that holds for one of them. */
export function whatIsSafe(
  knowledge: Pick<Knowledge, 'cautions'>,
  story: Story,
  verdict: Pick<Differential, 'entries' | 'relief' | 'triage'>,
): SafeWork {
  const shown = verdict.entries
    .filter(({ id }) => verdict.relief.for.includes(id))
    .slice(0, mostMuscles);
  const context = {
    flags: new Set(verdict.triage.redFlags),
    posterior: (id: string) => verdict.entries.find((entry) => entry.id === id)?.posterior ?? 0,
  };
  const limits = knowledge.cautions.filter(
    (caution) =>
      caution.effect === 'limit' && covers(caution, shown) && holds(caution.when, story, context),
  );
  const never = knowledge.cautions.find(({ id }) => id === neverPressed);
  const isMoved = (entry: Entry): boolean => never !== undefined && covers(never, [entry]);
  return {
    press: shown.filter((entry) => !isMoved(entry)),
    move: shown.filter(isMoved),
    limits: limits.map(({ id }) => id),
  };
}
