import { claimsOf, itemNames } from '../claims-of.ts';
import type { Claim, TextClaim } from '../schema/claim.ts';
import type { FindingRecord } from '../schema/finding.ts';
import { evidenceIds } from '../schema/identifiers.ts';
import type { SourceRecord } from '../schema/source.ts';
import { textLists } from '../schema/source.ts';
import type { CitedText, Details, PublishedRatio, SourceDetails, ValuedClaim } from '../words.ts';
import { byId } from './compile-words.ts';
import type { OrderedRecords } from './ordered-records.ts';

/** Claims, the works they cite, and the long texts. */
export function compileDetails(records: OrderedRecords): Omit<Details, 'version'> {
  const claims = allClaims(records);
  const cited = new Set(Object.values(claims).map(({ reference }) => reference));
  const withRatios = records.findings.filter(({ likelihoodRatios }) => likelihoodRatios?.length);
  return {
    sources: byId(records.sources, sourceDetails),
    likelihoodRatios: byId(withRatios, publishedRatios),
    redFlagBasis: byId(records.redFlags, ({ id, basis }) => cite(basis, `red-flags/${id}/basis`)),
    claims,
    references: byId(
      records.references.filter(({ id }) => cited.has(id)),
      (reference) => reference,
    ),
  };
}

function allClaims(records: OrderedRecords): Record<string, ValuedClaim> {
  return Object.fromEntries([
    ...records.sources.flatMap((record) => recordClaims(record.id, record)),
    ...records.findings.flatMap((record) => recordClaims(`findings/${record.id}`, record)),
    ...records.redFlags.flatMap((record) => recordClaims(`red-flags/${record.id}`, record)),
    ...records.cautions.flatMap((record) => recordClaims(`cautions/${record.id}`, record)),
    ...recordClaims('qualities', records.qualities),
    ...recordClaims('pairs', records.pairs),
    ...recordClaims('session-effects', records.effects),
  ]);
}

function recordClaims(prefix: string, record: unknown): [string, ValuedClaim][] {
  return claimsOf(record).map(({ tail, claim }) => [
    tail === '' ? prefix : `${prefix}/${tail}`,
    valuedClaim(claim),
  ]);
}

const claimKeys = [
  'reference',
  'locator',
  'seen',
  'counts',
  'estimate',
  'reason',
  'note',
  'grade',
] as const satisfies readonly (keyof Claim)[];
const valueKeys = ['yes', 'weight', 'perTenThousand', 'times', 'share'];

function valuedClaim(fact: Claim & Readonly<Record<string, unknown>>): ValuedClaim {
  const kept = claimKeys.filter((key) => fact[key] !== undefined).map((key) => [key, fact[key]]);
  const claim = Object.fromEntries(kept) as unknown as Claim;
  const valueKey = valueKeys.find((key) => fact[key] !== undefined);
  if (valueKey === undefined) return claim;
  return { value: fact[valueKey] as number | readonly number[], ...claim };
}

function sourceDetails(source: SourceRecord): SourceDetails {
  const {
    id,
    names: called,
    tissue,
    evidenceId,
    nerve,
    attachments,
    actions = [],
    confusedWith,
  } = source;
  const names = itemNames(confusedWith);
  const lists = textLists.map((list) => [list, cite(source[list] ?? [], `${id}/${list}`)]);
  return {
    ...(called.latin !== undefined && { latin: called.latin }),
    also: called.also,
    tissue,
    evidenceId: evidenceIds(evidenceId),
    ...(nerve && { nerve: citedText(nerve, `${id}/nerve`) }),
    ...(attachments && {
      origin: citedText(attachments.origin, `${id}/attachments/origin`),
      insertion: citedText(attachments.insertion, `${id}/attachments/insertion`),
    }),
    actions,
    ...(Object.fromEntries(lists) as Pick<SourceDetails, (typeof textLists)[number]>),
    confusedWith: confusedWith.map(({ source: other, tellApart, findings }, index) => ({
      source: other,
      tellApart,
      findings,
      claim: `${id}/confusedWith/${names[index]}`,
    })),
  };
}

function cite(texts: readonly TextClaim[], prefix: string): CitedText[] {
  return texts.map((text, index) => citedText(text, `${prefix}/${index}`));
}

function citedText({ text }: TextClaim, claim: string): CitedText {
  return { text, claim };
}

function publishedRatios({ id, likelihoodRatios = [] }: FindingRecord): PublishedRatio[] {
  const names = itemNames(likelihoodRatios);
  return likelihoodRatios.map(({ source, plus, minus }, index) => ({
    source,
    ...(plus !== undefined && { plus }),
    ...(minus !== undefined && { minus }),
    claim: `findings/${id}/likelihoodRatios/${names[index]}`,
  }));
}
