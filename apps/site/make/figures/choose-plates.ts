import type { Surface as BodySurface } from '@unknot/body';
import { essentialFrom, spilloverFrom } from '../../src/lib/plate/referral-ink.ts';
import { shareShown } from './shown-cells.ts';

/** One plate with how well it shows each cell. */
export interface Candidate {
  readonly id: string;
  readonly shown: Float32Array;
}

/** What of the rest counts beside the essential part. */
const spilloverWorth = 0.3;
/** A second or third plate must show this share of the essential part, or of all, anew. */
const worthEssential = 0.12;
const worthAll = 0.24;
const mostPlates = 3;
/** Plates that show less are drawn larger: worth a little. */
const handicap: Readonly<Record<string, number>> = { leg: 0.86, haunch: 0.96, foot: 1.03 };

function partOf(map: ReadonlyMap<number, number>, from: number): Map<number, number> {
  return new Map([...map].filter(([, weight]) => weight >= from));
}

/** The plates that together show where pain of a source is felt, the most telling first. */
export function choosePlates(
  map: ReadonlyMap<number, number>,
  candidates: readonly Candidate[],
  body: BodySurface,
): string[] {
  const all = partOf(map, spilloverFrom);
  const core = partOf(map, essentialFrom);
  const essential = core.size > 0 ? core : all;
  const best = new Float32Array(body.body.cellCount);
  const chosen: string[] = [];
  while (chosen.length < mostPlates) {
    const scored = candidates
      .filter(({ id }) => !chosen.includes(id))
      .map((candidate) => {
        const gain = (cell: number): number => Math.max(0, candidate.shown[cell]! - best[cell]!);
        const [ofCore, ofAll] = [shareShown(essential, gain, body), shareShown(all, gain, body)];
        const weight = handicap[candidate.id.split('-').at(-1)!] ?? 1;
        return { candidate, ofCore, ofAll, score: weight * (ofCore + spilloverWorth * ofAll) };
      });
    const top = scored.reduce((a, b) => (b.score > a.score ? b : a));
    if (chosen.length > 0 && top.ofCore < worthEssential && top.ofAll < worthAll) break;
    chosen.push(top.candidate.id);
    top.candidate.shown.forEach((shown, cell) => (best[cell] = Math.max(best[cell]!, shown)));
  }
  return chosen;
}
