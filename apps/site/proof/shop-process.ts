import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openDatabase } from '../src/lib/server/database/open-database.ts';
import { readDatabaseSettings } from '../src/lib/server/database/settings.ts';
import { openShop } from '../src/lib/server/shop/shop.ts';

/** The shop as a process that can be killed: checkouts begin at /begin, messages come to /message. */
const database = await openDatabase(readDatabaseSettings(process.env));
const shop = await openShop(process.env, database, () => Promise.resolve());

const server = createServer(async (request, response) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = Buffer.concat(parts).toString();
  try {
    const answer =
      request.url === '/begin'
        ? await shop.begin(JSON.parse(body), 'localhost')
        : await shop.receive(body, String(request.headers['stripe-signature']));
    response.end(JSON.stringify(answer));
  } catch (error) {
    response.writeHead(500).end((error as Error).message);
  }
});
server.listen(0, '127.0.0.1', () => {
  console.log(`ready ${(server.address() as AddressInfo).port}`);
});
