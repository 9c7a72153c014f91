import { resolve } from 'node:path';
import { z } from 'zod';

/** Where the database is: a folder for the embedded one, or the address of a PostgreSQL. */
export type DatabaseSettings =
  | { readonly kind: 'embedded'; readonly folder: string }
  | { readonly kind: 'postgres'; readonly url: string; readonly connections: number };

const environment = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
    .optional(),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(200).default(10),
  DATA: z.string().min(1).default('data'),
});

/** Folder for everything the server keeps: the embedded database, e-mails of development. */
export function dataFolder(env: Readonly<Record<string, string | undefined>>): string {
  return resolve(env['DATA'] || 'data');
}

/** Reads `DATABASE_URL`, `DATABASE_CONNECTIONS` and `DATA`; throws with the name of what is wrong. */
export function readDatabaseSettings(
  env: Readonly<Record<string, string | undefined>>,
): DatabaseSettings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`${issue?.path.join('.')}: ${issue?.message}`);
  }
  const { DATABASE_URL: url, DATABASE_CONNECTIONS: connections } = parsed.data;
  return url
    ? { kind: 'postgres', url, connections }
    : { kind: 'embedded', folder: resolve(dataFolder(env), 'database') };
}
