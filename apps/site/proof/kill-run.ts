import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../src/lib/server/database/open-database.ts';
import type { FreshDatabase } from '../src/lib/server/database/testing/fresh-database.ts';
import { sellingEnv, shelve } from '../src/lib/server/shop/testing/selling.ts';
import { startStandIn, type StandIn } from '../src/lib/server/shop/testing/stripe-stand-in.ts';
import { booksOf, type Books } from './books.ts';

const script = fileURLToPath(new URL('shop-process.ts', import.meta.url));
const pieces = 100_000;
const buyers = 6;

/** What a run of kills came to. */
export interface KillRun extends Books {
  readonly kills: number;
  /** Messages whose receipt the server acknowledged before it was killed. */
  readonly acknowledged: number;
  /** Acknowledged orders that were not there afterwards. */
  readonly lost: number;
  /** Requests that were under way when it was killed. */
  readonly cut: number;
}

interface Running {
  readonly child: ChildProcess;
  readonly origin: string;
}

async function start(env: Readonly<Record<string, string>>): Promise<Running> {
  const child = spawn(process.execPath, ['--conditions=source', script], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const part of child.stdout!) {
    const port = /^ready (\d+)$/m.exec(String(part))?.[1];
    if (port) return { child, origin: `http://127.0.0.1:${port}` };
  }
  throw new Error('the shop did not start');
}

async function post(url: string, body: string, headers: Record<string, string> = {}) {
  const response = await fetch(url, { method: 'POST', body, headers });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as unknown;
}

/** Buys again and again until the server is gone. */
async function buyOn(
  origin: string,
  service: StandIn,
  seen: { acknowledged: Set<string>; cut: number },
): Promise<void> {
  const wish = JSON.stringify({
    lines: [{ slug: 'kill', quantity: 2 }],
    currency: 'USD',
    shipping: 'tracked',
  });
  try {
    for (;;) {
      const { id = '' } = (await post(`${origin}/begin`, wish)) as { id?: string };
      const { body, signature } = service.message(service.sessionOf(id));
      const said = await post(`${origin}/message`, body, { 'stripe-signature': signature });
      if (said === 'acted') seen.acknowledged.add(id);
    }
  } catch {
    seen.cut++;
  }
}

/** Kills the shop so many times at random moments under load, then reads the books. */
export async function runKills(
  place: FreshDatabase,
  kills: number,
  random: () => number,
  progress: (kill: number) => void = () => undefined,
): Promise<KillRun> {
  const service = await startStandIn();
  const selling = sellingEnv(service.address);
  const env = { ...selling.env, ...place.env };
  const first = await openDatabase(place.settings);
  await shelve(first.db, 'kill', pieces);
  await first.close();
  const seen = { acknowledged: new Set<string>(), cut: 0 };
  try {
    for (let kill = 1; kill <= kills; kill++) {
      const { child, origin } = await start(env);
      const buying = Array.from({ length: buyers }, () => buyOn(origin, service, seen));
      // Every second time not before something was bought, so that a slow machine is under load too.
      const before = seen.acknowledged.size;
      const patience = Date.now() + 20_000;
      while (kill % 2 === 1 && seen.acknowledged.size === before && Date.now() < patience)
        await pause(5);
      await pause(20 + random() * 600);
      child.kill('SIGKILL');
      await once(child, 'exit');
      await Promise.all(buying);
      progress(kill);
    }
    // The payment service sends again what was not acknowledged.
    const { child, origin } = await start(env);
    for (const [session, { status }] of service.sessions)
      if (status === 'complete') {
        const { body, signature } = service.message(session);
        await post(`${origin}/message`, body, { 'stripe-signature': signature });
      }
    child.kill('SIGKILL');
    await once(child, 'exit');
    const database = await openDatabase(place.settings);
    const paid = [...service.sessions.values()].filter(({ status }) => status === 'complete');
    const books = await booksOf(database.db, 'kill', pieces, paid.length);
    const orders = new Set(
      (await database.db.selectFrom('shop_order').select('id').execute()).map(({ id }) => id),
    );
    await database.close();
    const lost = [...seen.acknowledged].filter((id) => !orders.has(id)).length;
    return { kills, acknowledged: seen.acknowledged.size, lost, cut: seen.cut, ...books };
  } finally {
    selling.drop();
    await service.close();
  }
}
