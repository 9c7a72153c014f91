import { z } from 'zod';
import type { Rule } from '../rule.ts';

const bound = z.number().nonnegative().exactOptional();
const range = z
  .strictObject({ from: bound, to: bound, below: bound })
  .refine((value) => Object.keys(value).length > 0, {
    params: { code: 'empty-range', expected: 'from, to or below' },
  });
const names = z.array(z.string()).min(1);
const rules: z.ZodType<readonly Rule[]> = z.lazy(() => z.array(ruleSchema).min(1));

/** The grammar of `Rule`. Recursive; every variant is closed. */
export const ruleSchema: z.ZodType<Rule> = z.lazy(() =>
  z.union([
    z.literal('always'),
    z.strictObject({ finding: z.string(), is: z.enum(['yes', 'no']).exactOptional() }),
    z.strictObject({ touches: names }),
    z.strictObject({ age: range }),
    z.strictObject({ severity: range }),
    z.strictObject({ durationDays: range }),
    z.strictObject({ sex: z.enum(['female', 'male']) }),
    z.strictObject({ activity: names }),
    z.strictObject({ flag: z.string() }),
    z.strictObject({ source: z.string(), atLeast: z.number().gt(0).lt(1) }),
    z.strictObject({ all: rules }),
    z.strictObject({ any: rules }),
    z.strictObject({ not: ruleSchema }),
    z.strictObject({ atLeast: z.int().positive(), of: rules }),
  ]),
);
