import { differentiate, type Differential, type PriorKind } from '@unknot/differential';
import type { Case } from './case.ts';
import type { Engine } from './engine.ts';
import { storyOfCase } from './story-of-case.ts';

/** What `check --json` prints for one case. */
export interface CheckAnswer {
  readonly id: string;
  readonly triage: {
    readonly level: string;
    readonly redFlags: string[];
    readonly because: string[];
  };
  readonly differential: readonly {
    readonly id: string;
    readonly kind: 'muscle' | 'condition';
    readonly side: 'left' | 'right' | 'both' | null;
    readonly posterior: number;
    readonly band: string;
    readonly reasons: Differential['entries'][number]['reasons'];
  }[];
  readonly explained: boolean;
  readonly ties: readonly (readonly string[])[];
  readonly next: Differential['next'];
  readonly relief: Differential['relief'];
  readonly versions: { readonly atlas: string; readonly body: string };
}

const leastShown = 0.001;

/** The engine's answer to a case. */
export function differentialOf(engine: Engine, given: Case, prior: PriorKind): Differential {
  return differentiate(engine.model, storyOfCase(engine, given), { prior });
}

/** The answer in the printed form: every source with posterior ≥ 0.1 %, best first. */
export function answerOf(engine: Engine, given: Case, result: Differential): CheckAnswer {
  return {
    id: given.id,
    triage: {
      level: result.triage.level,
      redFlags: [...result.triage.redFlags],
      because: [...result.triage.because],
    },
    differential: result.entries
      .filter(({ posterior }) => posterior >= leastShown)
      .map(({ id, kind, side, posterior, band, reasons }) => ({
        id,
        kind,
        side,
        posterior,
        band,
        reasons,
      })),
    explained: result.explained,
    ties: result.ties,
    next: result.next,
    relief: result.relief,
    versions: { atlas: engine.knowledge.version, body: engine.body.hash },
  };
}
