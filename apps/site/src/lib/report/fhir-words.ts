import type { Words } from '@unknot/atlas';
import { triageLevels, type TriageLevel } from '@unknot/differential';
import type { BundleWords } from '@unknot/report';
import { m } from '#messages';
import { triageWords } from '../words/triage.ts';
import { withSide } from '../words/sides.ts';
import { regionWords } from './region-words.ts';

const isLevel = (level: string): level is TriageLevel =>
  (triageLevels as readonly string[]).includes(level);

/** The words of the atlas, as a bundle writes them beside its ids. */
export function fhirWords(words: Words): BundleWords {
  return {
    finding: (id) => words.findings[id]?.statement ?? id,
    source: (id) => words.sources[id]?.plain ?? id,
    region: regionWords,
    quality: (id) => words.qualities[id] ?? id,
    redFlag: (id) => words.redFlags[id]?.because ?? id,
    technique: (id) => id,
    triage: (level) => (isLevel(level) ? triageWords[level].title : level),
    side: (side) => withSide('', side).replace(/^,\s*/, ''),
    caveat: m.report_caveat(),
  };
}
