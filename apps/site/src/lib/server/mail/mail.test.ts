import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { newId } from '../database/new-id.ts';
import { openDatabase } from '../database/open-database.ts';
import { onBothDatabases, type FreshDatabase } from '../database/testing/databases.ts';
import { letterHtml, mailAddress, oneLine, type Letter } from './letter.ts';
import { pauseAfter, queueLetter, sendDueLetters } from './outbox.ts';
import { openPost, type Post } from './post.ts';

const letter: Letter = {
  to: 'a.runner@example.org',
  subject: 'Your order',
  body: 'It is on its way.\n\nFollow it: https://carrier.example/track?n=1&x=2.',
  rehearsal: false,
};

/** A mail server that takes letters, or turns them away. */
function mailServer(): { server: Server; taken: string[]; refuse: (yes: boolean) => void } {
  const taken: string[] = [];
  let refusing = false;
  const server = createServer((socket) => {
    let data: string | undefined;
    socket.write('220 test\r\n');
    socket.on('data', (part) => {
      for (const line of part.toString().split(/(?<=\r\n)/)) {
        if (data !== undefined && line !== '.\r\n') data += line;
        else if (data !== undefined) {
          taken.push(data);
          data = undefined;
          socket.write('250 taken\r\n');
        } else if (/^DATA/i.test(line)) {
          if (refusing) socket.write('451 later\r\n');
          else {
            data = '';
            socket.write('354 go on\r\n');
          }
        } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
        else socket.write('250 ok\r\n');
      }
    });
  });
  return { server, taken, refuse: (yes) => (refusing = yes) };
}

test('an address is one address: no second line, no list, no name', () => {
  expect(mailAddress.parse(' a.b+c@example.org ')).toBe('a.b+c@example.org');
  for (const bad of [
    'a@example.org\r\nBcc: b@example.org',
    'a@example.org\nb',
    'a@example.org, b@example.org',
    'A <a@example.org>',
    'a@example.org\u0000',
    'a@example.org\u2028Bcc: b@example.org',
    '',
    `${'a'.repeat(300)}@example.org`,
  ])
    expect(mailAddress.safeParse(bad).success, JSON.stringify(bad)).toBe(false);
});

test('a subject stays one line and HTML in a letter stays text', () => {
  expect(oneLine('Hello\r\nBcc: b@example.org')).toBe('Hello Bcc: b@example.org');
  const html = letterHtml('<script>alert(1)</script> & "x"\nhttps://a.example/b?c=1&d=2.');
  expect(html).not.toContain('<script');
  expect(html).toContain('<a href="https://a.example/b?c=1&amp;d=2">');
});

onBothDatabases('the outbox', (fresh) => {
  const folder = mkdtempSync(join(tmpdir(), 'unknot-mail-'));
  const smtp = mailServer();
  let place: FreshDatabase;
  let database: Database;
  let post: Post;
  let now = Date.now();
  const send = (): Promise<number> => sendDueLetters(database.db, post, () => now);

  beforeAll(async () => {
    place = await fresh();
    database = await openDatabase(place.settings);
    await new Promise<void>((resolve) => smtp.server.listen(0, '127.0.0.1', resolve));
    const { port } = smtp.server.address() as AddressInfo;
    const env = { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'shop@example.org' };
    post = openPost(env, folder);
  });

  beforeEach(() => {
    smtp.taken.length = 0;
    smtp.refuse(false);
  });

  afterAll(async () => {
    post?.close();
    smtp.server.close();
    await database?.close();
    await place?.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('sends a letter once, with a text part and an HTML part', async () => {
    await queueLetter(database.db, newId(), letter, now);
    expect([await send(), await send()]).toEqual([1, 0]);
    expect(smtp.taken).toHaveLength(1);
    expect(smtp.taken[0]).toMatch(/multipart\/alternative/);
    expect(smtp.taken[0]).toMatch(/text\/plain[\s\S]*It is on its way[\s\S]*text\/html/);
  });

  test('a letter of a transaction that fails is never sent', async () => {
    const failing = database.db.transaction().execute(async (transaction) => {
      await queueLetter(transaction, newId(), letter, now);
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    expect(await send()).toBe(0);
  });

  test('a letter turned away is tried again later, not at once, and at last arrives', async () => {
    smtp.refuse(true);
    await queueLetter(database.db, newId(), letter, now);
    expect([await send(), await send()]).toEqual([1, 0]);
    smtp.refuse(false);
    now += pauseAfter(1) + 1;
    expect(await send()).toBe(1);
    expect(smtp.taken).toHaveLength(1);
  });

  test('two servers at once send each letter once', async () => {
    for (let i = 0; i < 12; i++) await queueLetter(database.db, newId(), letter, now);
    await Promise.all([send(), send(), send()]);
    expect(smtp.taken).toHaveLength(12);
  });

  test('a rehearsal is written to the folder and never sent', async () => {
    const id = await queueLetter(database.db, newId(), { ...letter, rehearsal: true }, now);
    await send();
    expect(smtp.taken).toEqual([]);
    expect(readdirSync(folder)).toEqual([`${id}.eml`]);
    expect(readFileSync(join(folder, `${id}.eml`), 'utf8')).toContain('To: a.runner@example.org');
  });
});
