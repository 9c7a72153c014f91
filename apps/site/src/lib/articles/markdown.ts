import { Marked, type Token, type Tokens } from 'marked';

/** A citation in the text: `[^pare1981]`. */
export interface CiteToken extends Tokens.Generic {
  readonly type: 'cite';
  readonly reference: string;
}

const mark = /^\[\^([a-z0-9-]+)\]/;

const marked = new Marked({
  extensions: [
    {
      name: 'cite',
      level: 'inline',
      start: (text) => text.indexOf('[^'),
      tokenizer(text) {
        const [raw, reference] = mark.exec(text) ?? [];
        return raw === undefined ? undefined : { type: 'cite', raw, reference };
      },
    },
  ],
});

/** Tokens of a Markdown text, citations among them. */
export function tokensOf(markdown: string): Token[] {
  return [...marked.lexer(markdown)];
}

/** Every token below these, in the order of the text. */
export function allTokens(tokens: readonly Token[]): Token[] {
  const found: Token[] = [];
  marked.walkTokens([...tokens], (token) => void found.push(token));
  return found;
}

/** Name of the figure a paragraph holds, if it holds nothing else: `![](figure:two-patterns)`. */
export function figureOf(token: Token): string | undefined {
  if (token.type !== 'paragraph' || token.tokens?.length !== 1) return undefined;
  const [only] = token.tokens;
  if (only?.type !== 'image') return undefined;
  return /^figure:([a-z0-9-]+)$/.exec((only as Tokens.Image).href)?.[1];
}
