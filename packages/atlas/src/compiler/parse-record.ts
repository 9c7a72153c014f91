import { type Document, isNode, isPair, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { FieldPath, Issue } from './issue.ts';
import { issueAt, type Located } from './located.ts';
import { schemaFaults } from './schema-faults.ts';

/** What one file gave: the record if it is whole, and everything wrong with it. */
export interface ParsedRecord<Value> {
  readonly record?: Located<Value>;
  readonly issues: readonly Issue[];
}

/**
 * One YAML 1.2 (or JSON) file against its schema. `file` is its path from the atlas folder.
 * Broken YAML gives `bad-yaml`; a record at odds with its schema gives one issue per fault.
 */
export function parseRecord<Value>(
  file: string,
  text: string,
  schema: z.ZodType<Value>,
): ParsedRecord<Value> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const place = { file, id: recordId(file), lineOf: lineFinder(document, lines) };
  if (document.errors.length > 0)
    return { issues: document.errors.map((error) => brokenYaml(place, error, lines)) };
  const input: unknown = document.toJS();
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return { record: { ...place, value: result.data }, issues: [] };
  const whole = { ...place, value: input };
  const faults = schemaFaults(result.error.issues);
  return { issues: faults.map(({ path, ...fault }) => issueAt(whole, path, fault)) };
}

/** `muscles/soleus.yaml` → `soleus`. */
export function recordId(file: string): string {
  return (file.split('/').at(-1) ?? file).replace(/\.[a-z]+$/, '');
}

function brokenYaml(
  place: Omit<Located<unknown>, 'value'>,
  error: { message: string; pos: [number, number] },
  lines: LineCounter,
): Issue {
  const got = error.message.split('\n')[0] ?? '';
  const fault = { code: 'bad-yaml', expected: 'YAML 1.2', got };
  return {
    ...issueAt({ ...place, value: null }, [], fault),
    line: lines.linePos(error.pos[0]).line,
  };
}

function lineFinder(document: Document, lines: LineCounter): (path: FieldPath) => number {
  return (path) => {
    for (let length = path.length; length >= 0; length--) {
      const start = startOf(document, path.slice(0, length));
      if (start !== undefined) return lines.linePos(start).line;
    }
    return 1;
  };
}

function startOf(document: Document, path: FieldPath): number | undefined {
  const last = path.at(-1);
  const parent = path.length > 0 ? document.getIn(path.slice(0, -1), true) : undefined;
  const key = isNode(parent) && 'items' in parent ? keyNode(parent.items, last) : undefined;
  const node = key ?? document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
}

function keyNode(items: readonly unknown[], key: unknown): Node | undefined {
  for (const item of items)
    if (isPair(item) && isNode(item.key) && String(item.key) === key) return item.key;
  return undefined;
}
