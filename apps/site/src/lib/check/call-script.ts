import type { Words } from '@unknot/atlas';
import type { Regions } from '@unknot/body';
import type { Knowledge, Story } from '@unknot/differential';
import { mainRegions } from './main-regions.ts';

/** What a clinician asks first on the telephone. */
export interface CallScript {
  readonly age: number | undefined;
  readonly days: number | undefined;
  /** 0…10. */
  readonly severity: number | undefined;
  /** Regions that hurt, most cells first. */
  readonly places: readonly string[];
  /** Statements of the safety cards that are true, in the cards' order. */
  readonly ticked: readonly string[];
}

const mostPlaces = 2;

/** Gathers from a story what to say when calling. */
export function callScript(
  story: Story,
  regions: Regions,
  knowledge: Pick<Knowledge, 'redFlags'>,
  words: Pick<Words, 'findings'>,
): CallScript {
  const asked = new Set(knowledge.redFlags.flatMap(({ findings }) => findings));
  const { age, durationDays: days, severity } = story.person;
  return {
    age,
    days,
    severity,
    places: mainRegions(
      story.drawing.map(({ cell }) => cell),
      regions,
      mostPlaces,
    ),
    ticked: [...asked]
      .filter((id) => story.findings[id] === 'yes')
      .map((id) => words.findings[id]?.statement ?? id),
  };
}
