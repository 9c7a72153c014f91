import type { TechniqueBook } from '@unknot/atlas';
import { holds, type Differential, type Knowledge, type Story } from '@unknot/differential';
import type { Gate, Limit, PastSession, PlanInput } from '@unknot/relief';

/** Cautions that hold for this story, without those that everybody keeps to. */
function activeLimits(
  knowledge: Pick<Knowledge, 'cautions'>,
  story: Story,
  verdict: Pick<Differential, 'entries' | 'triage'>,
): Limit[] {
  const context = {
    flags: new Set(verdict.triage.redFlags),
    posterior: (id: string) => verdict.entries.find((entry) => entry.id === id)?.posterior ?? 0,
  };
  return knowledge.cautions
    .filter(({ when }) => when !== 'always' && holds(when, story, context))
    .map(({ id, effect, muscles }) => ({ id, effect, muscles }));
}

/** Everything a plan is made from, of what the rooms before this one found. */
export function planInput(
  known: {
    readonly gate: Gate;
    readonly book: TechniqueBook;
    readonly knowledge: Pick<Knowledge, 'cautions'>;
    readonly story: Story;
    readonly verdict: Differential;
    readonly owned: readonly string[];
    readonly history: readonly PastSession[];
  },
  minutes: number,
  nowMs: number,
): PlanInput {
  const { gate, book, verdict, owned, history } = known;
  const have = book.tools.filter((tool) => tool.owned).map(({ id }) => id);
  return {
    allowed: gate.relief === 'yes' ? gate.for : [],
    candidates: verdict.entries
      .filter(({ id }) => gate.for.includes(id))
      .map(({ id, side, posterior }) => ({ id, side, posterior })),
    techniques: book.techniques,
    limits: activeLimits(known.knowledge, known.story, verdict),
    tools: [...owned, ...have],
    minutes,
    history,
    nowMs,
  };
}
