import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot, type Engine } from '../src/engine.ts';

/** Prints a report and, when it is a full run, writes it to `docs/proof/NAME.md`. */
export function report(name: string, text: string, isFull: boolean): void {
  console.log(text);
  if (!isFull) return;
  const folder = join(repositoryRoot() ?? '.', 'docs', 'proof');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.md`), text);
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A share as a percentage with one decimal. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** What was proved: the versions of atlas and body. */
export function versions({ knowledge, body }: Engine): string {
  return `Atlas ${knowledge.version}, body ${body.hash}.`;
}
