import type { Rule } from './rule.ts';
import type { TriageLevel } from './triage-level.ts';

/** One muscle or condition as the engine sees it. */
export interface KnowledgeSource {
  readonly id: string;
  readonly kind: 'muscle' | 'condition';
  /** False: central, with one map for the whole body. */
  readonly sided: boolean;
  readonly action: TriageLevel;
  /** What harm pressure could do: bone, infection, vessel, nerve, child or none. */
  readonly gate: string;
  /** Among 10,000 runners who come with pain from the low back to the foot. */
  readonly prior: number;
  /** Chance (0..1) that both sides hurt when this is the source. */
  readonly bothSides: number;
  readonly factors: readonly {
    readonly when: Rule;
    readonly times: number;
    readonly claim: string;
  }[];
}

/** One question or self-test as the engine sees it. */
export interface KnowledgeFinding {
  readonly id: string;
  readonly kind: string;
  readonly seconds: number;
  /** P(yes) among all such runners; stands wherever a source is silent. */
  readonly background: number;
  readonly askWhen?: Rule;
  readonly notWhen: readonly Rule[];
  readonly family?: string;
}

/** A sparse map of painted-here probabilities over the cells of the body, ascending by cell. */
export interface ZoneMap {
  readonly cells: Uint16Array;
  readonly weights: Float32Array;
}

/** A rule that needs a clinician, whatever the ranking says. */
export interface KnowledgeRedFlag {
  readonly id: string;
  /** The card, 1–7, on which it is asked. */
  readonly card: number;
  readonly askWhen: Rule;
  /** Findings that are asked only where a rule holds. */
  readonly lines?: readonly { readonly finding: string; readonly askWhen: Rule }[];
  readonly when: Rule;
  readonly level: TriageLevel;
  readonly escalations: readonly {
    readonly when: Rule;
    readonly level: TriageLevel;
    readonly because: string;
  }[];
  readonly because: string;
  readonly locksRelief: boolean;
  readonly findings: readonly string[];
  readonly sources: readonly string[];
}

/** When pressure is withheld or limited, and where. */
export interface KnowledgeCaution {
  readonly id: string;
  readonly effect: 'withhold' | 'limit';
  readonly muscles: 'all' | readonly string[];
  readonly sites: 'all' | readonly string[];
  readonly when: Rule;
  readonly text: string;
}

/** All the engine needs: plain JSON and typed arrays. */
export interface Knowledge {
  /** Version of the atlas, then `+` and the first 8 hex digits of its content's SHA-256. */
  readonly version: string;
  /** Hash of the body the maps belong to. */
  readonly body: string;
  readonly cellCount: number;
  readonly sources: readonly KnowledgeSource[];
  readonly findings: readonly KnowledgeFinding[];
  /** P(yes), findings × sources, row-major by finding; NaN where a source is silent. */
  readonly yes: Float32Array;
  readonly qualities: readonly { readonly id: string; readonly background: number }[];
  /** P(quality is mentioned), qualities × sources; NaN where silent. */
  readonly qualityYes: Float32Array;
  /** Per source: its right side; both sides for a central source. */
  readonly maps: readonly ZoneMap[];
  /** `share`: chance (0..1) that b is present too when a is. */
  readonly pairs: readonly { readonly a: string; readonly b: string; readonly share: number }[];
  readonly redFlags: readonly KnowledgeRedFlag[];
  readonly cautions: readonly KnowledgeCaution[];
}
