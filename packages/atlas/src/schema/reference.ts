import { z } from 'zod';
import { evidenceIdSchema, idSchema, textSchema } from './identifiers.ts';

/** A work that claims cite. `seen` says whether any of it was read; `shownAs` says what. */
export interface ReferenceRecord {
  readonly id: string;
  readonly evidenceId?: string | readonly string[];
  readonly cite: string;
  readonly authors?: string;
  readonly year?: number;
  readonly title?: string;
  readonly where?: string;
  readonly doi?: string;
  readonly pmid?: string;
  readonly url?: string;
  readonly seenAt?: string;
  readonly seen: boolean;
  readonly shownAs?: string;
  readonly shows?: string;
  readonly note?: string;
}

const optionalText = textSchema.exactOptional();

/** `atlas/references/ID.yaml`. */
export const referenceSchema: z.ZodType<ReferenceRecord> = z.strictObject({
  id: idSchema,
  evidenceId: evidenceIdSchema.exactOptional(),
  cite: textSchema,
  authors: optionalText,
  year: z.int().min(1800).max(2100).exactOptional(),
  title: optionalText,
  where: optionalText,
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/)
    .exactOptional(),
  pmid: z.string().regex(/^\d+$/).exactOptional(),
  url: z.url().exactOptional(),
  seenAt: optionalText,
  seen: z.boolean(),
  shownAs: optionalText,
  shows: optionalText,
  note: optionalText,
});
