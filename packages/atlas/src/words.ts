import type { Claim } from './schema/claim.ts';
import type { ReferenceRecord } from './schema/reference.ts';

/** What the check shows of a source. */
export interface SourceWords {
  readonly plain: string;
  readonly short: string;
  readonly lay: string;
}

/** What the check shows of a question or self-test. */
export interface FindingWords {
  readonly question: string;
  readonly statement: string;
  readonly whyWeAsk: string;
  readonly yesMeans?: string;
  readonly noMeans?: string;
  readonly steps: readonly string[];
  /** In the order of the engine's `notWhen`. */
  readonly notWhen: readonly string[];
}

/** What the check shows of a red flag. */
export interface RedFlagWords {
  readonly tick: string;
  readonly because: string;
  readonly say: string;
  readonly whenCalling: string;
}

/** All words of the check, by id. */
export interface Words {
  readonly sources: Readonly<Record<string, SourceWords>>;
  readonly findings: Readonly<Record<string, FindingWords>>;
  readonly qualities: Readonly<Record<string, string>>;
  readonly redFlags: Readonly<Record<string, RedFlagWords>>;
  readonly cautions: Readonly<Record<string, { readonly text: string }>>;
}

/** A sentence and the id of its claim. */
export interface CitedText {
  readonly text: string;
  readonly claim: string;
}

/** What a source's own page shows beyond the check. */
export interface SourceDetails {
  readonly latin?: string;
  /** Synonyms and common misspellings, in lower case. */
  readonly also: readonly string[];
  readonly tissue: string;
  readonly evidenceId: readonly string[];
  readonly nerve?: CitedText;
  readonly origin?: CitedText;
  readonly insertion?: CitedText;
  readonly actions: readonly string[];
  readonly whoGetsIt: readonly CitedText[];
  readonly character: readonly CitedText[];
  readonly aggravating: readonly CitedText[];
  readonly easing: readonly CitedText[];
  readonly course: readonly CitedText[];
  readonly whatToDo: readonly CitedText[];
  readonly contested: readonly CitedText[];
  readonly confusedWith: readonly {
    readonly source: string;
    readonly tellApart: string;
    readonly findings: readonly string[];
    readonly claim: string;
  }[];
}

/** A published likelihood ratio, for display. */
export interface PublishedRatio {
  readonly source: string;
  readonly plus?: number;
  readonly minus?: number;
  readonly claim: string;
}

/** A claim with the number it gives, where it gives one; texts stand where they are shown. */
export interface ValuedClaim extends Claim {
  readonly value?: number | readonly number[];
}

/** Everything behind the answers; loaded only when someone asks why. */
export interface Details {
  readonly version: string;
  readonly sources: Readonly<Record<string, SourceDetails>>;
  readonly likelihoodRatios: Readonly<Record<string, readonly PublishedRatio[]>>;
  /** Per red flag: what it rests on. */
  readonly redFlagBasis: Readonly<Record<string, readonly CitedText[]>>;
  readonly claims: Readonly<Record<string, ValuedClaim>>;
  readonly references: Readonly<Record<string, ReferenceRecord>>;
}
