import type { Finding, Knowledge } from './knowledge.ts';
import { meanOver } from './lay-gain.ts';
import type { Geometry } from './model.ts';
import { holds } from './rule.ts';
import type { Settings } from './settings.ts';
import { emptyStory } from './story.ts';

/** Mean weight from which people with a source may name a region. */
const leastTouched = 0.05;

/** Regions that a source's zone touches, without side. */
function zoneTouches(map: Float32Array, { area, regions }: Geometry): string[] {
  return regions
    .filter(({ cells }) => meanOver(cells, area, map) >= leastTouched)
    .map(({ id }) => id);
}

/**
 * P(yes) that a finding's background leaves to the sources that are silent on it: over those who
 * would be asked, base rates times P(yes) add up to the background. Never above it, and never
 * under `silentFloor` of it, for silence is not a no.
 */
function leftFor(
  row: Float32Array,
  background: number,
  rates: ArrayLike<number>,
  asked: readonly boolean[],
  silentFloor: number,
): number {
  let [silent, owed] = [0, 0];
  row.forEach((yes, source) => {
    const rate = asked[source] ? (rates[source] as number) : 0;
    owed += rate * background;
    if (Number.isNaN(yes)) silent += rate;
    else owed -= rate * yes;
  });
  const left = silent > 0 ? owed / silent : background;
  return Math.min(background, Math.max(silentFloor * background, left));
}

/**
 * P(yes) as it will be answered, findings × sources: every silence filled by what the background
 * leaves, and a share `answerSlip` of all answers taken to say nothing.
 */
export function answerChances(
  knowledge: Knowledge,
  maps: readonly Float32Array[],
  geometry: Geometry,
  rates: ArrayLike<number>,
  settings: Settings,
): Float32Array {
  const width = knowledge.sources.length;
  const touches = knowledge.sources.map((_, s) => zoneTouches(maps[s] as Float32Array, geometry));
  const isAsked = ({ askWhen }: Finding, source: number): boolean =>
    askWhen === undefined ||
    holds(askWhen, { ...emptyStory, touches: touches[source] as readonly string[] });
  const filled = knowledge.yes.slice();
  knowledge.findings.forEach((finding, f) => {
    const row = filled.subarray(f * width, (f + 1) * width);
    const asked = knowledge.sources.map((_, source) => isAsked(finding, source));
    const left = leftFor(row, finding.background, rates, asked, settings.silentFloor);
    row.forEach((yes, source) => {
      const own = Number.isNaN(yes) ? left : yes;
      row[source] = own + settings.answerSlip * (finding.background - own);
    });
  });
  return filled;
}
