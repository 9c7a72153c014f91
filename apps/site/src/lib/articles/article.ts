import type { Token } from 'marked';
import { z } from 'zod';

/** How sure a claim is; the atlas' own grades. */
export const grades = ['trial', 'cohort', 'study', 'expert', 'contested'] as const;
export type Grade = (typeof grades)[number];

const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** What stands above an article's text. */
export const frontmatterSchema = z.strictObject({
  title: z.string().min(3).max(70),
  description: z.string().min(50).max(160),
  date: z.iso.date(),
  /** Figures in the order they appear; the first stands beside the title. */
  figures: z.array(idSchema).min(1),
  /** Works of `atlas/references` and how sure what the article takes from each is. */
  references: z.record(idSchema, z.enum(grades)),
});
export type Frontmatter = z.infer<typeof frontmatterSchema>;

/** An article as read from its file. */
export interface Article extends Frontmatter {
  readonly slug: string;
  readonly tokens: readonly Token[];
  /** References in the order they are first cited. */
  readonly cited: readonly string[];
  /** Whole minutes to read, at 200 words a minute. */
  readonly minutes: number;
}

/** A fault of an article, with the file it is in. */
export interface ArticleIssue {
  readonly file: string;
  readonly fault: string;
}
