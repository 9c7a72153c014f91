import { z } from 'zod';

/** A kebab-case id: also the name of the record's file. */
export const idSchema: z.ZodString = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Words for people: not empty, no blank at either end. */
export const textSchema: z.ZodString = z.string().regex(/^\S(.*\S)?$/s);

/** Ids of the study dossiers that a record stands for: one, several, or none. */
export const evidenceIdSchema: z.ZodType<string | readonly string[]> = z.union([
  z.string().min(1),
  z.array(z.string().min(1)),
]);

/** The dossier ids as a list. */
export function evidenceIds(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
