import type { Claim, ReferenceRecord } from '@unknot/atlas';

/** Where a fact comes from, in few words: `lesher2008, study`, or `our estimate`. */
export function claimTag(claim: Claim | undefined): string {
  if (claim === undefined) return 'no claim';
  if (claim.reference === undefined) return 'our estimate';
  return `${claim.reference}, ${claim.grade}${claim.seen === false ? ', not read' : ''}`;
}

/** The whole claim in one sentence: reason of an estimate, or work, place, grade and whether read. */
export function claimSentence(
  claim: Claim | undefined,
  references: Readonly<Record<string, ReferenceRecord>>,
): string {
  if (claim === undefined) return 'The atlas holds no claim for this.';
  const { reference, locator, grade, seen, counts, reason, note } = claim;
  const more = note === undefined ? '' : ` Note: ${note}.`;
  if (reference === undefined) return `Our estimate, not yet reviewed: ${reason}.${more}`;
  const work = references[reference]?.cite ?? reference;
  const read = seen === false ? 'from memory; the source was not read' : 'the place named was read';
  const counted = counts === undefined ? '' : ` ${counts.n} of ${counts.of}.`;
  return `${work} [${reference}]. Place: ${locator}.${counted} Grade: ${grade}; ${read}.${more}`;
}
