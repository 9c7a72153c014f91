import { z } from 'zod';
import { linksIn } from '../../talk/small-markdown.ts';
import { mailAddress } from '../mail/letter.ts';

// eslint-disable-next-line no-control-regex -- refusing control characters is what it is for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u2028\u2029]/;
const mostLinks = 2;

/** A name of one line, as it is shown. */
export const shownName = z
  .string()
  .trim()
  .min(1, 'a name, yours or another')
  .max(60, 'a name of 60 letters at most')
  .refine((text) => !control.test(text) && !text.includes('\n'), 'a name on one line')
  .refine((text) => linksIn(text) === 0 && !text.includes('@'), 'a name, not an address');

/** A text that people read. */
export const shownText = z
  .string()
  .transform((text) => text.replace(/\r\n?/g, '\n').trim())
  .pipe(
    z
      .string()
      .min(2, 'some words')
      .max(4000, 'at most 4,000 letters')
      .refine((text) => !control.test(text), 'plain text'),
  );

/** What somebody wrote under a page. */
export const writtenComment = z.object({
  name: shownName,
  /** In small letters: capitals make no second person of one. */
  email: mailAddress.transform((email) => email.toLowerCase()),
  text: shownText.refine((text) => linksIn(text) <= mostLinks, `at most ${mostLinks} links`),
  /** The comment it answers. */
  parent: z.uuid().optional(),
});
export type WrittenComment = z.infer<typeof writtenComment>;

/** Which field is wrong and what would be right, in words for the form. */
export function fieldFaults(error: z.ZodError): Readonly<Record<string, string>> {
  return Object.fromEntries(
    error.issues.toReversed().map(({ path, message }) => [String(path[0] ?? 'form'), message]),
  );
}

/**
 * How much a comment looks like spam, 0 and up: links, shouting, one word again and again, letters
 * of another name. It only orders the desk's queue; people decide.
 */
export function suspicionOf({ name, text }: Pick<WrittenComment, 'name' | 'text'>): number {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const repeats = words.length - new Set(words).size;
  return (
    3 * linksIn(text) +
    (capitals > 12 && capitals > 0.5 * (text.match(/\p{L}/gu)?.length ?? 1) ? 2 : 0) +
    (words.length > 8 && repeats > 0.6 * words.length ? 2 : 0) +
    (/\d{4,}/.test(name) ? 1 : 0) +
    (/\b(casino|viagra|crypto|loan|escort|seo)\b/i.test(text) ? 4 : 0)
  );
}
