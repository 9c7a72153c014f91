import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { onBothDatabases, type FreshDatabase } from '../database/testing/databases.ts';
import { shownComments } from './comment-rows.ts';
import {
  forgetRefused,
  heldComments,
  refuseComment,
  refusedComments,
  refuseFlood,
  reportedComments,
  settleComment,
  showComment,
} from './desk-comments.ts';
import { answerQuestion, firstAnswerHours, listQuestions } from './desk-support.ts';
import { openTalk } from './talk.ts';
import { fieldFaults, suspicionOf, writtenComment } from './written-comment.ts';
import { writtenQuestion } from './written-question.ts';

const now = Date.parse('2026-03-01T08:00:00Z');
const page = 'articles/hip-pain-after-running';
const place = {
  page,
  title: 'Hip pain',
  ownAddress: (id: string, key: string) => `/${id}/${key}`,
  sender: '',
};
const written = (text: string, parent?: string) =>
  writtenComment.parse({ name: 'Kim', email: 'kim@example.org', text, ...(parent && { parent }) });

onBothDatabases('talk', (fresh) => {
  let place_: FreshDatabase;
  let database: Database;

  beforeAll(async () => {
    place_ = await fresh();
    database = await openDatabase(place_.settings);
  });

  afterAll(async () => {
    await database?.close();
    await place_?.drop();
  });

  /** The key in the last letter to somebody. */
  async function keyFor(id: string): Promise<string> {
    const { body } = await database.db
      .selectFrom('mail')
      .select('body')
      .where('owner_id', '=', id)
      .executeTakeFirstOrThrow();
    return new RegExp(`/${id}/(\\S+)`).exec(body)![1]!;
  }

  async function post(text: string, parent?: string): Promise<string> {
    const posted = await openTalk(database).comments.post(place, written(text, parent), now);
    if (posted.kind !== 'held') throw new Error(posted.kind);
    return posted.id;
  }

  test('a comment is held, shown by the desk, changed and deleted by its author', async () => {
    const comments = openTalk(database).comments;
    const { db } = database;
    const id = await post('It was the outer hip for me.');
    expect(await shownComments(database.db, page)).toEqual([]);
    expect((await heldComments(db)).map((held) => held.id)).toContain(id);
    expect(await showComment(db, page, id, now)).toBe(true);
    const [shown] = await shownComments(database.db, page);
    expect(shown).toMatchObject({ id, name: 'Kim', edited: false });
    expect(JSON.stringify(shown)).not.toContain('example.org');

    const key = await keyFor(id);
    expect(await comments.own({ page, id, key: `${key}x` })).toBeUndefined();
    expect(await comments.edit({ page, id, key: 'wrong' }, 'Mine now', now)).toBe(false);
    expect(await comments.edit({ page, id, key }, 'It was the other hip.', now)).toBe(true);
    expect(await shownComments(database.db, page)).toEqual([]);
    await showComment(db, page, id, now);
    expect(await shownComments(database.db, page)).toMatchObject([
      { text: 'It was the other hip.', edited: true },
    ]);

    expect(await comments.drop({ page, id, key }, now)).toBe(true);
    expect(await shownComments(database.db, page)).toEqual([]);
    const left = await database.db.selectFrom('comment').selectAll().where('id', '=', id).execute();
    expect(left).toMatchObject([{ name: '', email: '', text: '', state: 'deleted' }]);
    expect(await comments.own({ page, id, key })).toBeUndefined();
  });

  test('answers are one level deep, to comments that are shown', async () => {
    const comments = openTalk(database).comments;
    const { db } = database;
    const first = await post('A question.');
    const early = await comments.post(place, written('Too early.', first), now);
    expect(early).toEqual({ kind: 'no-such-parent' });
    await showComment(db, page, first, now);
    const answer = await post('An answer.', first);
    await showComment(db, page, answer, now);
    const deeper = await comments.post(place, written('Deeper.', answer), now);
    expect(deeper).toEqual({ kind: 'no-such-parent' });
    const elsewhere = { ...place, page: 'muscles/soleus' };
    expect(await comments.post(elsewhere, written('Elsewhere.', first), now)).toEqual({
      kind: 'no-such-parent',
    });
  });

  test('the same text again is not taken, whatever its capitals', async () => {
    await post('The very same words.');
    const again = await openTalk(database).comments.post(
      place,
      written('the VERY same  words.'),
      now,
    );
    expect(again).toEqual({ kind: 'same-text' });
  });

  test('a reported comment comes to the desk, and leaves it when settled or refused', async () => {
    const comments = openTalk(database).comments;
    const { db } = database;
    const id = await post('Press as hard as you can!');
    expect(await comments.report(page, id, 'not shown yet', now)).toBe(false);
    await showComment(db, page, id, now);
    await comments.report(page, id, 'dangerous', now);
    await comments.report(page, id, 'bad advice', now);
    expect(await reportedComments(db)).toMatchObject([
      { id, reasons: ['dangerous', 'bad advice'] },
    ]);
    await settleComment(db, page, id, now);
    expect(await reportedComments(db)).toEqual([]);
    await comments.report(page, id, 'again', now);
    expect(await refuseComment(db, page, id, now)).toBe(true);
    expect(await reportedComments(db)).toEqual([]);
    expect((await shownComments(database.db, page)).map((it) => it.id)).not.toContain(id);
  });

  test('a question is answered, gone on with, and closed; strangers read nothing', async () => {
    const { support } = openTalk(database);
    const { db } = database;
    const question = writtenQuestion.parse({
      name: 'Kim',
      email: 'kim@example.org',
      subject: 'Delivery',
      order: '',
      text: 'When does it come?',
    });
    const { id, key } = await support.ask(question, (a, b) => `/${a}/${b}`, now);
    expect(await keyFor(id)).toBe(key);
    expect(await support.read(id, 'wrong')).toBeUndefined();
    expect(await support.goOn(id, 'wrong', 'Hello?', now)).toBe(false);
    expect(await support.close(id, 'wrong', now)).toBe(false);
    expect((await listQuestions(db, 'open')).map((it) => it.id)).toEqual([id]);
    expect(await answerQuestion(db, id, 'On Friday.', now + 3_600_000)).toBe(true);
    expect(await listQuestions(db, 'open')).toEqual([]);
    await support.goOn(id, key, 'Thank you.', now + 7_200_000);
    expect((await listQuestions(db, 'open')).map((it) => it.id)).toEqual([id]);
    await support.close(id, key, now + 7_200_001);
    const { state, messages } = (await support.read(id, key))!;
    expect(state).toBe('closed');
    expect(messages.map(({ writer, text }) => [writer, text])).toEqual([
      ['customer', 'When does it come?'],
      ['desk', 'On Friday.'],
      ['customer', 'Thank you.'],
    ]);
    expect(await firstAnswerHours(db)).toBeUndefined();
  });

  test('a flood stays behind what came alone, and is refused at once; nothing real is lost', async () => {
    const comments = openTalk(database).comments;
    const { db } = database;
    const at = now + 1000;
    const send = (sender: string, email: string, text: string, on = page) =>
      comments.post(
        { ...place, page: on, sender },
        writtenComment.parse({ name: 'Kim', email, text }),
        at,
      );
    await database.db.updateTable('comment').set({ state: 'refused', refused_at: null }).execute();
    const words = ['run', 'hill', 'shoe', 'ball', 'knee', 'road', 'rain', 'week', 'mile', 'bench'];
    const distinct = (i: number): string =>
      String(i).replace(/\d/g, (digit) => `${words[Number(digit)]} `);
    for (let i = 0; i < 60; i++)
      await send(`flood ${i % 3}`, `bot${i}@evil.example`, `Great ${distinct(i + 100)}site`);
    for (let i = 0; i < 30; i++)
      await send(`copy ${i}`, `copy${i}@evil.example`, `Buy ${i} at https://x.example/${i}`);
    for (let i = 0; i < 4; i++)
      await send(`reader ${i}`, `reader${i}@example.org`, `It helped me, ${distinct(i + 10)}too.`);

    const waiting = await heldComments(db);
    expect(waiting.slice(0, 4).map(({ email }) => email)).toEqual(
      [0, 1, 2, 3].map((i) => `reader${i}@example.org`),
    );
    const copies = waiting.filter(({ email }) => email.startsWith('copy'));
    expect(copies.map(({ same }) => same)).toEqual([{ likeness: 30, sender: 1, email: 1 }]);
    expect(await refuseFlood(db, page, copies[0]!.id, 'likeness', at)).toBe(30);
    for (const flood of [20, 20, 20]) {
      const bot = (await heldComments(db)).find(({ same }) => same.sender === flood)!;
      expect(await refuseFlood(db, page, bot.id, 'sender', at)).toBe(flood);
    }
    expect((await heldComments(db)).map(({ email }) => email)).toEqual(
      [0, 1, 2, 3].map((i) => `reader${i}@example.org`),
    );
    // A refused one can be taken back, is forgotten after 30 days, and no client is kept.
    const [refused] = await refusedComments(db);
    expect(await showComment(db, refused!.page, refused!.id, at)).toBe(true);
    expect(await forgetRefused(db, at + 29 * 86_400_000)).toBe(0);
    expect(await forgetRefused(db, at + 31 * 86_400_000)).toBe(89);
    const left = await database.db.selectFrom('comment').selectAll().execute();
    expect(left.filter(({ state, sender }) => state !== 'held' && sender !== '')).toEqual([]);
    // The one that was taken back is all that is left of it.
    expect(left.filter(({ email }) => /^(bot|copy)/.test(email))).toHaveLength(1);
  });

  test('one address can fill no queue', async () => {
    const comments = openTalk(database).comments;
    const sent = [];
    for (const [i, text] of ['One.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.'].entries())
      sent.push(
        await comments.post(
          place,
          writtenComment.parse({ name: 'X', email: `${i % 2 ? 'X' : 'x'}@example.org`, text }),
          now,
        ),
      );
    expect(sent.map(({ kind }) => kind)).toEqual([
      ...Array<string>(5).fill('held'),
      'enough-waiting',
    ]);
  });

  test('an answer keeps its place when what it answers is taken away', async () => {
    const { db } = database;
    const [first] = [await post('Asked by one who leaves.')];
    await showComment(db, page, first, now);
    const answer = await post('Answered by one who stays.', first);
    await showComment(db, page, answer, now);
    await openTalk(database).comments.drop({ page, id: first, key: await keyFor(first) }, now);
    const there = (await shownComments(database.db, page)).filter(
      ({ id, parentId }) => id === first || parentId === first,
    );
    expect(there).toMatchObject([
      { id: first, gone: true, name: '', text: '' },
      { id: answer, gone: false },
    ]);
  });
});

test('what is written is refused by its field', () => {
  const faults = (change: object): unknown => {
    const input = { name: 'Kim', email: 'kim@example.org', text: 'Some words.', ...change };
    const { error } = writtenComment.safeParse(input);
    return error && Object.keys(fieldFaults(error));
  };
  expect(faults({})).toBeUndefined();
  expect(faults({ name: ' ' })).toEqual(['name']);
  expect(faults({ name: 'a@b.example' })).toEqual(['name']);
  expect(faults({ name: 'a\nb' })).toEqual(['name']);
  expect(faults({ email: 'a@b.example\nBcc: c@d.example' })).toEqual(['email']);
  expect(faults({ text: 'x' })).toEqual(['text']);
  expect(faults({ text: 'x'.repeat(4001) })).toEqual(['text']);
  expect(faults({ text: 'see http://a http://b www.c' })).toEqual(['text']);
  expect(faults({ text: 'a\u0000b' })).toEqual(['text']);
  expect(faults({ parent: '1; drop table comment' })).toEqual(['parent']);
});

test('suspicion orders, plain words have none', () => {
  expect(suspicionOf(written('It hurt for weeks, then I ran less and it went.'))).toBe(0);
  expect(suspicionOf(written('Best casino https://a.example'))).toBeGreaterThan(5);
  expect(suspicionOf(written('BUY NOW BUY NOW BUY NOW BUY NOW BUY NOW'))).toBeGreaterThan(3);
});
