import { createReadStream } from 'node:fs';

/** One case a line may hold at most this many bytes. */
export const longestLineBytes = 1_000_000;

/** A line of a file: its text, or that it was too long to read. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly tooLong: true };

const newline = 0x0a;

/**
 * Streams the lines of a file (`-`: standard input) in constant memory. A line over the limit is
 * passed over and reported as such, not kept. Blank lines are left out.
 */
export async function* readLines(path: string): AsyncGenerator<Line> {
  const stream: AsyncIterable<Buffer> = path === '-' ? process.stdin : createReadStream(path);
  let parts: Buffer[] = [];
  let size = 0;
  let number = 1;
  const flush = (): Line | undefined => {
    if (size > longestLineBytes) return { number, tooLong: true };
    const text = Buffer.concat(parts).toString('utf8').trim();
    return text === '' ? undefined : { number, text };
  };
  for await (const chunk of stream) {
    let start = 0;
    while (start <= chunk.length) {
      const end = chunk.indexOf(newline, start);
      const piece = chunk.subarray(start, end < 0 ? chunk.length : end);
      size += piece.length;
      if (size <= longestLineBytes) parts.push(piece);
      else parts = [];
      if (end < 0) break;
      const line = flush();
      if (line) yield line;
      [parts, size, start] = [[], 0, end + 1];
      number += 1;
    }
  }
  const last = flush();
  if (last) yield last;
}
