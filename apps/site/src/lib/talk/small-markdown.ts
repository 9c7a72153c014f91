/** A run of text, as a comment may hold it. */
export type Piece =
  | { readonly kind: 'text' | 'strong' | 'emphasis' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

/** A paragraph or a list of points. */
export type Block =
  | { readonly kind: 'paragraph'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Piece[])[] };

const marks =
  /\*\*(?<strong>[^*\n]+)\*\*|\*(?<emphasis>[^*\n]+)\*|`(?<code>[^`\n]+)`|\[(?<label>[^\]\n]+)\]\((?<target>https:\/\/[^\s)]+)\)|(?<bare>https:\/\/[^\s<>"')]*[^\s<>"').,;:!?])/gu;

/** An address a link may lead to: https, with a host, and nobody's password in it. */
function safeAddress(text: string): string | undefined {
  try {
    const { protocol, username, password, href } = new URL(text);
    return protocol === 'https:' && username === '' && password === '' ? href : undefined;
  } catch {
    return undefined;
  }
}

function pieceOf(whole: string, groups: Readonly<Record<string, string | undefined>>): Piece {
  const { strong, emphasis, code, label, target, bare } = groups;
  if (strong) return { kind: 'strong', text: strong };
  if (emphasis) return { kind: 'emphasis', text: emphasis };
  if (code) return { kind: 'code', text: code };
  const href = safeAddress(target ?? bare ?? '');
  return href ? { kind: 'link', text: label ?? whole, href } : { kind: 'text', text: whole };
}

function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const found of line.matchAll(marks)) {
    if (found.index > end) pieces.push({ kind: 'text', text: line.slice(end, found.index) });
    pieces.push(pieceOf(found[0], found.groups ?? {}));
    end = found.index + found[0].length;
  }
  if (end < line.length) pieces.push({ kind: 'text', text: line.slice(end) });
  return pieces;
}

const point = /^[-*] +/;

function blockOf(text: string): Block {
  const lines = text.split('\n');
  if (lines.every((line) => point.test(line)))
    return { kind: 'list', items: lines.map((line) => piecesOf(line.replace(point, ''))) };
  return { kind: 'paragraph', pieces: piecesOf(text) };
}

/**
 * The small Markdown of comments as plain data: paragraphs, points, strong, emphasis, code and
 * https links. Everything else stays the text it is; no markup of the writer's is ever markup.
 */
export function smallMarkdown(text: string): Block[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(blockOf);
}

/** How many links a text has. */
export function linksIn(text: string): number {
  return [...text.matchAll(/(?:https?:\/\/|www\.)\S/gi)].length;
}
