import { z } from 'zod';
import { triageLevels } from '../triage-level.ts';
import { idSchema, textSchema } from './identifiers.ts';

/**
 * The contract of ids between case files and the program. Ids are stable: records may be added
 * beside them, none is renamed or dropped.
 */
export interface Vocabulary {
  readonly triage: readonly string[];
  readonly qualities: readonly string[];
  readonly regions: { readonly sided: readonly string[]; readonly midline: readonly string[] };
  readonly findings: Readonly<Record<string, string>>;
  readonly sources: { readonly muscles: readonly string[]; readonly conditions: readonly string[] };
  readonly answers: readonly string[];
  readonly bands: readonly string[];
  readonly redFlags: Readonly<Record<string, string>>;
}

const ids = z.array(idSchema);

/** `atlas/vocabulary.json`. Keys beyond these are let through: it is a contract, not a record. */
export const vocabularySchema: z.ZodType<Vocabulary> = z.looseObject({
  triage: z.array(z.enum(triageLevels)).length(triageLevels.length),
  qualities: ids,
  regions: z.looseObject({ sided: ids, midline: ids }),
  findings: z.record(idSchema, textSchema),
  sources: z.strictObject({ muscles: ids, conditions: ids }),
  answers: ids,
  bands: ids,
  redFlags: z.record(idSchema, z.string()),
});
