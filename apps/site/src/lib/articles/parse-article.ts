import type { Token, Tokens } from 'marked';
import { parse } from 'yaml';
import { frontmatterSchema, type Article, type ArticleIssue, type Frontmatter } from './article.ts';
import { allTokens, figureOf, tokensOf, type CiteToken } from './markdown.ts';

const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/;
const wordsPerMinute = 200;

/** Kinds of token the page can show; anything else is a fault and not silently lost. */
const shown = new Set(
  'blockquote cite codespan em heading hr image link list list_item paragraph space strong table text'.split(
    ' ',
  ),
);

function differences(name: string, listed: readonly string[], used: readonly string[]): string[] {
  return [
    ...used.filter((id) => !listed.includes(id)).map((id) => `${name}: ${id} is used, not listed`),
    ...listed.filter((id) => !used.includes(id)).map((id) => `${name}: ${id} is listed, not used`),
  ];
}

function textFaults(front: Frontmatter, tokens: readonly Token[], cited: string[]): string[] {
  const every = allTokens(tokens);
  const figures = every.flatMap((token) => figureOf(token) ?? []);
  const images = every.filter(({ type }) => type === 'image').length;
  return [
    ...differences('figures', front.figures, figures),
    ...differences('references', Object.keys(front.references), cited),
    ...(images > figures.length ? ['a picture must be a figure alone in its paragraph'] : []),
    ...every.filter(({ type }) => !shown.has(type)).map(({ type, raw }) => `${type}: ${raw}`),
  ];
}

function minutesOf(tokens: readonly Token[]): number {
  const words = allTokens(tokens)
    .filter((token): token is Tokens.Text => token.type === 'text' && !('tokens' in token))
    .flatMap(({ text }) => text.split(/\s+/))
    .filter((word) => word !== '');
  return Math.max(1, Math.round(words.length / wordsPerMinute));
}

/**
 * Reads an article's file: frontmatter in YAML between `---` lines, then Markdown. Answers it, or
 * what is wrong with it.
 */
export function parseArticle(
  slug: string,
  text: string,
): { value?: Article; issues: readonly ArticleIssue[] } {
  const file = `${slug}.md`;
  const issuesOf = (faults: readonly string[]): ArticleIssue[] =>
    faults.map((fault) => ({ file, fault }));
  const [, above, markdown] = parts.exec(text) ?? [];
  if (above === undefined || markdown === undefined)
    return { issues: issuesOf(['must start with frontmatter between two lines of ---']) };
  const front = frontmatterSchema.safeParse(parse(above));
  if (!front.success)
    return {
      issues: issuesOf(front.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`)),
    };
  const tokens = tokensOf(markdown);
  const cites = allTokens(tokens).filter((token): token is CiteToken => token.type === 'cite');
  const cited = [...new Set(cites.map(({ reference }) => reference))];
  const faults = textFaults(front.data, tokens, cited);
  if (faults.length > 0) return { issues: issuesOf(faults) };
  return { value: { ...front.data, slug, tokens, cited, minutes: minutesOf(tokens) }, issues: [] };
}
