import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Problem, problemOf } from '../problem.ts';
import type { AccuracyRecord } from './accuracy-record.ts';

const byPrior = <T extends z.ZodType>(value: T): z.ZodRecord<z.ZodString, T> =>
  z.record(z.string(), value);

const schema: z.ZodType<AccuracyRecord> = z.object({
  atlas: z.string(),
  body: z.string(),
  settings: z.record(z.string(), z.unknown()),
  figures: byPrior(z.record(z.string(), z.number())),
  cases: z.record(
    z.string(),
    z.object({
      group: z.string(),
      rank: byPrior(z.number()),
      posterior: byPrior(z.number()),
      triage: byPrior(z.string()),
    }),
  ),
});

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(`${file}: bad-json: expected what exam --report wrote beside its report`);
  }
}

/** The record a report left beside it. Throws a `Problem` when it cannot be read or is something else. */
export function readAccuracyRecord(file: string): AccuracyRecord {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw problemOf(error, file);
  }
  const result = schema.safeParse(parsed(file, text));
  if (result.success) return result.data;
  const field = result.error.issues[0]?.path.join('.');
  throw new Problem(`${file}: ${field}: expected what exam --report wrote beside its report`);
}
