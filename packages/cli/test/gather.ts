import type { Output } from '../src/output.ts';

/** An output that keeps what is written, as lines. */
export interface Gathered {
  readonly output: Output;
  readonly out: () => string[];
  readonly errors: () => string[];
}

function linesOf(parts: readonly string[]): string[] {
  const text = parts.join('');
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

/** A fresh output for one run of a command. */
export function gather(): Gathered {
  const out: string[] = [];
  const errors: string[] = [];
  return {
    output: { out: (text) => void out.push(text), error: (text) => void errors.push(text) },
    out: () => linesOf(out),
    errors: () => linesOf(errors),
  };
}
