import { readLines, type Line } from '../src/read-lines.ts';

/** Every line of a file, kept. */
export async function allLines(file: string): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of readLines(file)) lines.push(line);
  return lines;
}
