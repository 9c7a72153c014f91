import { z } from 'zod';
import { mailAddress } from '../mail/letter.ts';
import { shownName, shownText } from './written-comment.ts';

/** A question to the maker. */
export const writtenQuestion = z.object({
  name: shownName,
  email: mailAddress,
  subject: z
    .string()
    .trim()
    .min(2, 'what it is about, in a few words')
    .max(120, 'at most 120 letters')
    .refine((text) => !/[\r\n]/.test(text), 'one line'),
  order: z
    .string()
    .trim()
    .max(40, 'at most 40 letters')
    .regex(/^[A-Za-z0-9-]*$/, 'letters, digits and dashes')
    .transform((text) => text || undefined)
    .optional(),
  text: shownText,
});
export type WrittenQuestion = z.infer<typeof writtenQuestion>;
