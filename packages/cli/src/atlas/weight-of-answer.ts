import type { Model } from '@unknot/differential';

/** What one answer says of one source, answered alone. */
export interface WeightOfAnswer {
  /** P(yes | source), or the background where the source is silent. */
  readonly yes: number;
  readonly background: number;
  /** False where the source is silent. */
  readonly isKnown: boolean;
  /** Decibans for (+) or against (−) the source against the background, tempered as the engine does. */
  readonly ofYes: number;
  readonly ofNo: number;
}

const decibansPerNat = 10 / Math.LN10;

function indexOf(index: ReadonlyMap<string, number>, id: string): number {
  const found = index.get(id);
  if (found === undefined) throw new Error(`${id}: not in the model`);
  return found;
}

/** The weight of a finding for a source. Throws when the model knows either not. */
export function weightOfFinding(model: Model, source: string, finding: string): WeightOfAnswer {
  const { knowledge, settings, logYes, logNo, probability } = model;
  const row = indexOf(model.findingIndex, finding);
  const at = row * knowledge.sources.length + indexOf(model.sourceIndex, source);
  const scale = settings.findingStrength * decibansPerNat;
  const own = knowledge.yes[at] as number;
  const known = Number.isNaN(own) ? undefined : own;
  return {
    yes: known ?? (probability[at] as number),
    background: knowledge.findings[row]?.background as number,
    isKnown: known !== undefined,
    ofYes: scale * (logYes[at] as number),
    ofNo: scale * (logNo[at] as number),
  };
}

/** The weight of a quality for a source. One that is not named says nothing: `ofNo` is 0. */
export function weightOfQuality(model: Model, source: string, quality: string): WeightOfAnswer {
  const { knowledge, settings, qualityLog } = model;
  const row = indexOf(model.qualityIndex, quality);
  const at = row * knowledge.sources.length + indexOf(model.sourceIndex, source);
  const background = knowledge.qualities[row]?.background as number;
  const own = knowledge.qualityYes[at] as number;
  return {
    yes: Number.isNaN(own) ? background : own,
    background,
    isKnown: !Number.isNaN(own),
    ofYes: settings.findingStrength * decibansPerNat * (qualityLog[at] as number),
    ofNo: 0,
  };
}
