/** Triage levels from mildest to most urgent; comparisons use this order. */
export const triageLevels = [
  'self-care',
  'see-physio',
  'see-doctor-days',
  'urgent-same-day',
  'emergency',
] as const;
export type TriageLevel = (typeof triageLevels)[number];

/** Position of a level in `triageLevels`, 0…4. */
export function levelRank(level: TriageLevel): number {
  return triageLevels.indexOf(level);
}

/** Bounds of a number: `from` and `to` belong to it, `below` does not. */
interface Range {
  readonly from?: number;
  readonly to?: number;
  readonly below?: number;
}

/** A condition over a story. An unknown answer makes the leaf that asks for it false. */
export type Rule =
  | 'always'
  | { readonly finding: string; readonly is?: 'yes' | 'no' }
  | { readonly touches: readonly string[] }
  | { readonly age: Range }
  | { readonly sex: 'female' | 'male' }
  | { readonly severity: Range }
  | { readonly durationDays: Range }
  | { readonly activity: readonly string[] }
  | { readonly flag: string }
  | { readonly source: string; readonly atLeast: number }
  | { readonly all: readonly Rule[] }
  | { readonly any: readonly Rule[] }
  | { readonly not: Rule }
  | { readonly atLeast: number; readonly of: readonly Rule[] };

/** What is known of the person and makes a source likelier, or less so. */
export interface PriorFactor {
  readonly when: Rule;
  /** What the prior is multiplied by when the rule holds; > 0. */
  readonly times: number;
}

/** What may be behind a pain. */
export interface Source {
  readonly id: string;
  readonly kind: 'muscle' | 'condition';
  /** False for what has no side, such as the cauda equina. */
  readonly sided: boolean;
  /** Where a runner with this source belongs. */
  readonly action: TriageLevel;
  /** What pressure could harm: `bone`, `infection`, `vessel`, `nerve`, `child` or `none`. */
  readonly gate: string;
  /** Of 10,000 runners in pain anywhere from low back to foot. */
  readonly prior: number;
  /** Share of people with this source who have it on both sides, 0…1. */
  readonly bothSides: number;
  readonly factors: readonly PriorFactor[];
}

/** A question with a yes or no, or a self-test. */
export interface Finding {
  readonly id: string;
  readonly kind: string;
  /** Time a runner needs to answer or do it, s. */
  readonly seconds: number;
  /** P(yes) among all who come, used wherever a source is silent. */
  readonly background: number;
  /** Asked only where it holds. */
  readonly askWhen?: Rule;
  /** Never asked where one of them holds. */
  readonly notWhen: readonly Rule[];
  /** Findings of one family repeat one another in part, and are damped together. */
  readonly family?: string;
}

/** A danger sign: a card with its questions, when it fires, and how urgent it is then. */
export interface RedFlag {
  readonly id: string;
  /** Place among the cards, from 1. */
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

/** Where and to whom pressure could do harm. */
export interface Caution {
  readonly id: string;
  readonly effect: 'withhold' | 'limit';
  readonly muscles: 'all' | readonly string[];
  readonly sites: 'all' | readonly string[];
  readonly when: Rule;
  readonly text: string;
}

/** A zone on the body; cells it does not name have weight 0. */
export interface SparseMap {
  readonly cells: Uint16Array;
  /** 0…1 per cell of `cells`: how often pain from the source is painted there. */
  readonly weights: Float32Array;
}

/** Everything the engine knows: plain data, made by the atlas compiler. */
export interface Knowledge {
  readonly version: string;
  /** Hash of the body whose cells the maps name. */
  readonly body: string;
  readonly cellCount: number;
  readonly sources: readonly Source[];
  readonly findings: readonly Finding[];
  /** P(yes | source), findings × sources, row-major by finding; NaN where the source is silent. */
  readonly yes: Float32Array;
  readonly qualities: readonly { readonly id: string; readonly background: number }[];
  /** P(quality | source), qualities × sources; NaN where silent. */
  readonly qualityYes: Float32Array;
  /** Per source, drawn for the right side; for a central source the whole zone. */
  readonly maps: readonly SparseMap[];
  /** Sources that occur together: of those with `a`, `share` have `b` as well, 0…1. */
  readonly pairs: readonly { readonly a: string; readonly b: string; readonly share: number }[];
  readonly redFlags: readonly RedFlag[];
  readonly cautions: readonly Caution[];
}
