import { readFileSync } from 'node:fs';
import type { ReferenceRecord } from '@unknot/atlas';
import { parse } from 'yaml';
import type { Article, Grade } from '../articles/article.ts';
import { parseArticle } from '../articles/parse-article.ts';

/** A work an article cites, as its foot shows it. */
export interface CitedWork extends ReferenceRecord {
  readonly grade: Grade;
}

const files = import.meta.glob<string>('/articles/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

function read(path: string, text: string): Article {
  const slug = path.slice(path.lastIndexOf('/') + 1, -'.md'.length);
  const { value, issues } = parseArticle(slug, text);
  if (!value) throw new Error(issues.map(({ file, fault }) => `${file}: ${fault}`).join('\n'));
  return value;
}

/** Every article, newest first; of one day, in the order of their titles. */
export const articles: readonly Article[] = Object.entries(files)
  .map(([path, text]) => read(path, text))
  .sort((a, b) => b.date.localeCompare(a.date) || a.title.localeCompare(b.title));

/** The works an article cites, in the order of their numbers in the text. Read while pages are built. */
export function worksOf(article: Article): readonly CitedWork[] {
  return article.cited.map((id) => {
    const record = parse(
      readFileSync(`../../atlas/references/${id}.yaml`, 'utf8'),
    ) as ReferenceRecord;
    return { ...record, grade: article.references[id]! };
  });
}
