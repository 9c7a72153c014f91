import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGzip, gunzip } from 'node:zlib';
import { backupLines, restoreLines, rowsOf, tableNames } from '../database/backup.ts';
import { csvText } from '../database/csv.ts';
import type { Database } from '../database/database.ts';
import { placing } from '../database/distribution.ts';
import { openSignIn } from '../desk/sign-in.ts';

/** One command of the operator: what it needs, what it says when done. */
export interface Command {
  readonly usage: string;
  readonly run: (database: Database, words: readonly string[]) => Promise<string>;
}

function oneMoment<T>(database: Database, work: (db: Database['db']) => Promise<T>): Promise<T> {
  return database.db.transaction().setIsolationLevel('repeatable read').execute(work);
}

function needed(words: readonly string[], usage: string): string {
  const [word] = words;
  if (word === undefined || word.startsWith('--')) throw new Error(`usage: operate ${usage}`);
  return word;
}

async function* withBreaks(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}

const backup: Command = {
  usage: 'backup FILE',
  run: async (database, words) => {
    const file = needed(words, backup.usage);
    const half = `${file}.half`;
    try {
      await oneMoment(database, async (db) => {
        const target = await open(half, 'wx', 0o600);
        await pipeline(
          Readable.from(withBreaks(backupLines(db))),
          createGzip(),
          target.createWriteStream({ flush: true }),
        );
      });
      await rename(half, file);
    } finally {
      await rm(half, { force: true });
    }
    return `written: ${file}`;
  },
};

async function readLines(file: string): Promise<string[]> {
  const packed = await readFile(file);
  try {
    const text = (await promisify(gunzip)(packed)).toString('utf8');
    return text.split('\n').filter((line) => line !== '');
  } catch {
    throw new Error(`${file}: cannot be read as a backup; it is damaged or cut off`);
  }
}

const restore: Command = {
  usage: 'restore FILE [--replace]',
  run: async (database, words) => {
    const lines = await readLines(needed(words, restore.usage));
    const count = await database.db
      .transaction()
      .execute((db) => restoreLines(db, lines, words.includes('--replace')));
    return `restored: ${count} rows`;
  },
};

const exportTables: Command = {
  usage: 'export DIR',
  run: async (database, words) => {
    const folder = needed(words, exportTables.usage);
    await mkdir(folder, { recursive: true });
    // Keys and the desk's passwords are in a backup, which is kept shut; a spreadsheet is passed on.
    const tables = tableNames().filter((name) => placing[name] !== 'local' && name !== 'setting');
    await oneMoment(database, async (db) => {
      for (const table of tables) {
        const rows = await rowsOf(db, table);
        const columns = Object.keys(rows[0] ?? {});
        await writeFile(join(folder, `${table}.csv`), csvText(columns, rows), { mode: 0o600 });
      }
    });
    return `written: ${tables.length} tables into ${folder}`;
  },
};

const createOperator: Command = {
  usage: 'operator create --email ADDRESS --name NAME [--role owner|helper]',
  run: async (database, words) => {
    const { values } = parseArgs({
      args: [...words],
      options: {
        email: { type: 'string' },
        name: { type: 'string' },
        role: { type: 'string', default: 'owner' },
      },
    });
    const { email, name, role } = values;
    if (!email || !name || (role !== 'owner' && role !== 'helper'))
      throw new Error(`usage: operate ${createOperator.usage}`);
    const password = randomBytes(18).toString('base64url');
    const signIn = await openSignIn(database, 'http://localhost');
    await signIn.create({ email, name, role, password });
    return `made: ${email}, ${role}\npassword: ${password}\nSign in at /desk and set up the second step. The password is shown only now.`;
  },
};

/** The operator's commands, by their first words. */
export const commands: Readonly<Record<string, Command>> = {
  backup,
  restore,
  export: exportTables,
  'operator create': createOperator,
};
