import type { ReferenceRecord, Technique, TriageLevel } from '@unknot/atlas';
import type { Grade } from '../articles/article.ts';

/** A sentence with where it comes from: the number of a work at the foot, or none where it is ours. */
export interface Line {
  readonly text: string;
  /** Absent: our own estimate. */
  readonly work?: number;
  readonly workId?: string;
  readonly grade: Grade;
}

/** Another source as a link names it. */
export interface SourceLink {
  readonly id: string;
  readonly kind: 'muscle' | 'condition';
  readonly name: string;
}

/** What is easily taken for this source, and what tells the two apart. */
export interface LookAlike extends SourceLink {
  readonly tellApart: Line;
  /** Statements of the findings that tell them apart. */
  readonly findings: readonly string[];
}

/** A self-test as a page describes it. */
export interface SelfTest {
  readonly id: string;
  readonly question: string;
  readonly steps: readonly string[];
  readonly notWhen: readonly string[];
  readonly yesMeans?: string;
  readonly noMeans?: string;
}

/** All that a page of one muscle or condition says. */
export interface SourcePage extends SourceLink {
  readonly latin?: string;
  readonly lay: string;
  readonly sided: boolean;
  readonly action: TriageLevel;
  readonly gate: string;
  readonly nerve?: Line;
  readonly origin?: Line;
  readonly insertion?: Line;
  readonly actions: readonly string[];
  readonly whoGetsIt: readonly Line[];
  readonly character: readonly Line[];
  readonly aggravating: readonly Line[];
  readonly easing: readonly Line[];
  readonly course: readonly Line[];
  readonly whatToDo: readonly Line[];
  readonly contested: readonly Line[];
  /** Statements that speak for it, and against it, the weightiest first. */
  readonly speaksFor: readonly string[];
  readonly speaksAgainst: readonly string[];
  readonly selfTests: readonly SelfTest[];
  readonly lookAlikes: readonly LookAlike[];
  readonly technique?: Pick<Technique, 'kind' | 'position' | 'angle' | 'dose'> & {
    readonly why: Line;
    readonly spots: readonly string[];
    readonly cap: number;
    readonly notHere: readonly string[];
    readonly instead: readonly { readonly name: string; readonly how: string }[];
  };
  readonly stopSigns: readonly { readonly sign: string; readonly then: string }[];
  readonly works: readonly (ReferenceRecord & { readonly grade: Grade })[];
}
