import { z } from 'zod';
import { shownName, shownText } from '../talk/written-comment.ts';

/** What a buyer wrote of a tool. */
export const writtenReview = z.object({
  rating: z
    .enum(['1', '2', '3', '4', '5'], { error: 'a number from 1 to 5' })
    .transform((text) => Number(text)),
  name: shownName,
  text: shownText,
});
export type WrittenReview = z.infer<typeof writtenReview>;
