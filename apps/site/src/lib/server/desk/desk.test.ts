import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { onBothDatabases, type FreshDatabase } from '../database/testing/databases.ts';
import { askHowItIs } from '../reviews/ask-how.ts';
import { answerReview, heldReviews, refuseReview, showReview } from '../reviews/desk-reviews.ts';
import { reviewCounts, shownReviews } from '../reviews/review-rows.ts';
import { mayReview } from '../reviews/reviews.ts';
import { writtenReview } from '../reviews/written-review.ts';
import type { Order } from '../shop/orders.ts';
import { shelve, sold } from '../shop/testing/selling.ts';
import { cannedAnswers, dropCanned, keepCanned, withCanned } from '../talk/canned-answers.ts';
import { showComment } from '../talk/desk-comments.ts';
import { answerQuestion, firstAnswerHours, readQuestion } from '../talk/desk-support.ts';
import { orderOfQuestion, sendOrderLinks } from '../talk/order-of-question.ts';
import { openTalk } from '../talk/talk.ts';
import { writtenComment } from '../talk/written-comment.ts';
import { writtenQuestion } from '../talk/written-question.ts';
import { customerData, eraseCustomer } from './customer-data.ts';
import { openSignIn } from './sign-in.ts';
import { getsWeekly, setWeekly, writeWeekly } from './weekly.ts';

const now = Date.parse('2026-03-01T08:00:00Z');
const page = 'articles/hip-pain-after-running';
const place = { page, title: 'Hip pain', ownAddress: () => '/', sender: '' };

onBothDatabases('the desk, with reviews and questions', (fresh) => {
  let fresh_: FreshDatabase;
  let database: Database;

  beforeAll(async () => {
    fresh_ = await fresh();
    database = await openDatabase(fresh_.settings);
  });

  afterAll(async () => {
    await database?.close();
    await fresh_?.drop();
  });

  const review = (rating: number, text: string, name = 'Ada') =>
    writtenReview.parse({ rating: String(rating), name, text });
  const say = (order: Order, product: string, rating: number, text: string) =>
    openTalk(database).reviews.write(order, product, review(rating, text), now);
  const shown = async (product: string, played = false) =>
    (await shownReviews(database.db, product, { played })).reviews;

  test('a review is a buyer’s: not of a stranger, of what was not sent, or of something else', async () => {
    const [product, other] = await Promise.all([
      shelve(database.db, 'review-a', 1),
      shelve(database.db, 'review-b', 1),
    ]);
    const buy = (state: Order['state'], mode: Order['mode'], email: string) =>
      sold(database.db, product, { mode, state, email, nowMs: now });
    const waiting = await buy('paid', 'live', 'early@example.org');
    const cancelled = await buy('cancelled', 'live', 'gone@example.org');
    for (const order of [waiting, cancelled])
      expect([mayReview(order), await say(order, product, 5, 'Good.')]).toEqual([
        false,
        'not-a-buyer',
      ]);
    const sent = await buy('shipped', 'live', 'Ada@example.org');
    expect(await say(sent, other, 5, 'Never had it.')).toBe('not-a-buyer');
    expect(await say(sent, product, 4, 'It stays where I put it.')).toBe('held');
    const again = await buy('delivered', 'live', 'ada@EXAMPLE.org');
    expect(await say(again, product, 5, 'Once more.')).toBe('written-already');
    expect(await shown(product)).toEqual([]);
    expect(await reviewCounts(database.db, product)).toMatchObject({ shown: 0, held: 1 });
  });

  test('points never decide: the desk does not see them, all that is shown counts, the newest first', async () => {
    const product = await shelve(database.db, 'review-c', 1);
    const { db } = database;
    const orders = [];
    for (const [i, rating] of [5, 1, 2].entries()) {
      const email = `buyer${i}@example.org`;
      const order = await sold(database.db, product, {
        mode: 'live',
        state: 'delivered',
        email,
        nowMs: now + i,
      });
      await say(order, product, rating, `It is a ${rating} to me.`);
      orders.push(order);
    }
    const held = (await heldReviews(db)).filter((it) => it.product === product);
    expect(held).toHaveLength(3);
    expect(Object.keys(held[0]!)).not.toContain('rating');
    for (const at of held) expect(await showReview(db, at, now)).toBe(true);
    expect((await shown(product)).map(({ rating }) => rating)).toEqual([2, 1, 5]);
    expect(await reviewCounts(database.db, product)).toMatchObject({
      byRating: [1, 1, 0, 0, 1],
      shown: 3,
      mean: 8 / 3,
    });
    // Other points alone are nothing to be read; other words are.
    expect(await say(orders[0]!, product, 1, 'It is a 5 to me.')).toBe('shown');
    expect(await say(orders[0]!, product, 1, 'It broke.')).toBe('held');
    const at = { order: orders[0]!.id, product };
    expect(await refuseReview(db, at, 'insult', 'https://shop.example/o', now)).toBe(true);
    expect(await refuseReview(db, at, 'insult', 'https://shop.example/o', now)).toBe(false);
    const own = await openTalk(database).reviews.own(at.order, product);
    expect(own).toMatchObject({ state: 'refused', refusedFor: 'insult', rating: 1 });
    const letters = await database.db
      .selectFrom('mail')
      .select('body')
      .where('owner_id', '=', at.order)
      .execute();
    expect(letters.map(({ body }) => body).join()).toContain('it insults or threatens somebody');
    // Sending the same words again does not undo it; other words are read again.
    expect(await say(orders[0]!, product, 5, 'It broke.')).toBe('refused');
    expect(await say(orders[0]!, product, 1, 'It broke in a week.')).toBe('held');
    await showReview(db, at, now);
    expect(await answerReview(db, at, 'We are sorry.', 'https://shop.example/o', now)).toBe(true);
    const [, , answered] = await shown(product);
    expect(answered).toMatchObject({ answer: 'We are sorry.', edited: true });
    expect(await openTalk(database).reviews.drop(at.order, product)).toBe(true);
    expect(await reviewCounts(database.db, product)).toMatchObject({ shown: 2, mean: 1.5 });
  });

  test('a played review says so, counts nowhere, and is not in a shop that sells', async () => {
    const product = await shelve(database.db, 'review-d', 1);
    const { db } = database;
    const order = await sold(database.db, product, {
      mode: 'demo',
      state: 'paid',
      email: 'player@example.org',
      nowMs: now,
    });
    expect(await say(order, product, 5, 'Played.')).toBe('held');
    await showReview(db, { order: order.id, product }, now);
    expect(await shown(product, true)).toMatchObject([{ played: true }]);
    expect(await shown(product)).toEqual([]);
    expect(await reviewCounts(database.db, product)).toMatchObject({ shown: 0, mean: undefined });
  });

  test('a buyer is asked once how it is, ten days before the guarantee ends', async () => {
    const product = await shelve(database.db, 'review-e', 1);
    const order = await sold(database.db, product, {
      mode: 'live',
      state: 'delivered',
      email: 'asked@example.org',
      nowMs: now,
    });
    const day = 24 * 3_600_000;
    const link = (id: string): string => `https://shop.example/${id}`;
    const letters = async () =>
      (
        await database.db
          .selectFrom('mail')
          .select('body')
          .where('owner_id', '=', order.id)
          .execute()
      ).map(({ body }) => body);
    await askHowItIs(database, link, now + 19 * day);
    expect(await letters()).toEqual([]);
    await askHowItIs(database, link, now + 21 * day);
    await askHowItIs(database, link, now + 22 * day);
    const [letter, ...more] = await letters();
    expect(letter).toContain('until 2026-03-31');
    expect(letter).toContain(link(order.id));
    expect(more).toEqual([]);
  });

  test('the first-answer time is the median of what was answered', async () => {
    const { support } = openTalk(database);
    const { db } = database;
    for (const hours of [1, 2, 30, 4, 5]) {
      const text = { name: 'Kim', email: 'kim@example.org', subject: 'Again', text: 'And now?' };
      const { id } = await support.ask(writtenQuestion.parse(text), () => '/', now);
      await answerQuestion(db, id, 'Now.', now + hours * 3_600_000);
      await answerQuestion(db, id, 'And again.', now + 100 * 3_600_000);
    }
    expect(await firstAnswerHours(db)).toEqual({ hours: 4, of: 5 });
  });

  test('all that somebody wrote is shown to them, and erased: comments, reviews, questions, letters', async () => {
    const email = 'Leaving@example.org';
    const product = await shelve(database.db, 'review-f', 1);
    const order = await sold(database.db, product, {
      mode: 'live',
      state: 'delivered',
      email: email.toLowerCase(),
      nowMs: now,
    });
    await say(order, product, 2, 'Words of one who leaves.');
    const posted = await openTalk(database).comments.post(
      place,
      writtenComment.parse({ name: 'Leaving', email, text: 'Comment of one who leaves.' }),
      now,
    );
    if (posted.kind !== 'held') throw new Error(posted.kind);
    const asked = { name: 'Leaving', email, subject: 'Before I go', text: 'Will you forget me?' };
    const { id } = await openTalk(database).support.ask(
      writtenQuestion.parse(asked),
      () => '/',
      now,
    );
    await showComment(database.db, page, posted.id, now);
    await openTalk(database).comments.report(page, posted.id, 'He is my neighbour.', now);
    await sendOrderLinks(database.db, email, (it) => `/${it}`, now);

    const data = JSON.stringify(await customerData(database.db, email));
    for (const part of [
      'Words of one',
      'Comment of one',
      'Will you forget',
      order.id,
      'Your orders',
    ])
      expect(data).toContain(part);
    expect(data).not.toContain('key_hash');
    const gone = await eraseCustomer(database.db, email.toUpperCase(), now);
    expect(gone).toEqual({ erased: [order.id], barred: [], comments: 1, questions: 1 });
    expect(await customerData(database.db, email)).toEqual({
      email,
      orders: [],
      comments: [],
      questions: [],
      messages: [],
      letters: [],
    });
    for (const table of [
      'comment',
      'comment_report',
      'ticket',
      'ticket_message',
      'review',
      'mail',
    ] as const) {
      const rows = await database.db.selectFrom(table).selectAll().execute();
      expect(JSON.stringify(rows)).not.toMatch(
        /one who leaves\.|Leaving|neighbour|Will you forget/,
      );
    }
    expect(await readQuestion(database.db, id)).toBeUndefined();
  });

  test('an order is looked up for the desk alone, and its links go to its own address alone', async () => {
    const product = await shelve(database.db, 'review-g', 1);
    const { id, number } = await sold(database.db, product, {
      mode: 'live',
      state: 'paid',
      email: 'buyer@example.org',
      nowMs: now,
    });
    const look = (orderNumber: string | null, email: string) =>
      orderOfQuestion(database.db, { orderNumber, email });
    const lower = number.toLowerCase();
    await database.db
      .updateTable('shop_order')
      .set({ number: number.toUpperCase() })
      .where('id', '=', id)
      .execute();
    expect(await look(lower, 'Buyer@example.org')).toMatchObject({ id, sameEmail: true });
    expect(await look(lower, 'other@example.org')).toMatchObject({ id, sameEmail: false });
    expect(await look('1; drop table', 'buyer@example.org')).toBeUndefined();
    expect(await look(null, 'buyer@example.org')).toBeUndefined();
    const link = (order: string): string => `https://shop.example/${order}`;
    expect(await sendOrderLinks(database.db, 'nobody@example.org', link, now)).toBe(false);
    expect(await sendOrderLinks(database.db, 'buyer@EXAMPLE.org', link, now)).toBe(true);
    const letters = await database.db
      .selectFrom('mail')
      .select(['recipient', 'body'])
      .where('subject', '=', 'Your orders')
      .execute();
    expect(letters.map(({ recipient }) => recipient)).toEqual(['buyer@EXAMPLE.org']);
    expect(letters[0]!.body).toContain(link(id));
  });

  test('an answer given often is put below what was typed, with name and order', async () => {
    const id = await keepCanned(
      database.db,
      { title: 'Late', body: 'Dear {name}, {order} is late.' },
      undefined,
      now,
    );
    await keepCanned(
      database.db,
      { title: 'Late', body: 'Dear {name}, {order} is on its way.' },
      id,
      now,
    );
    const [late] = await cannedAnswers(database.db);
    const customer = { name: 'Kim $& {order}', orderNumber: 'X-1' };
    expect(withCanned(' Hello. ', late!, { name: 'Kim', orderNumber: 'X-1' })).toBe(
      'Hello.\n\nDear Kim, X-1 is on its way.',
    );
    expect(withCanned('', late!, customer)).toContain('Dear Kim $& ');
    await dropCanned(database.db, id);
    expect(await cannedAnswers(database.db)).toEqual([]);
  });

  test('the letter of the week goes once to each who wants it, and says what waits', async () => {
    const signIn = await openSignIn(database, 'http://localhost');
    for (const name of ['one', 'two'])
      await signIn.create({
        email: `${name}@desk.example`,
        name,
        role: 'helper',
        password: 'x'.repeat(14),
      });
    const { rows } = await sql<{ id: string }>`
      select id from operator where email = 'two@desk.example'`.execute(database.db);
    const two = rows[0]!.id;
    expect(await getsWeekly(database.db, two)).toBe(true);
    await setWeekly(database.db, two, false);
    // 2026-03-01 is a Sunday.
    const sunday = now;
    const day = 86_400_000;
    expect(await writeWeekly(database, 'https://shop.example/desk', sunday)).toBe(1);
    expect(await writeWeekly(database, 'https://shop.example/desk', sunday + 3_600_000)).toBe(0);
    const both = [sunday + day, sunday + day].map((at) =>
      writeWeekly(database, 'https://shop.example/desk', at),
    );
    expect((await Promise.all(both)).sort()).toEqual([0, 1]);
    expect(await writeWeekly(database, 'https://shop.example/desk', sunday + 7 * day)).toBe(0);
    expect(await writeWeekly(database, 'https://shop.example/desk', sunday + 8 * day)).toBe(1);
    const letters = await database.db
      .selectFrom('mail')
      .select(['recipient', 'body'])
      .where('subject', '=', 'The week at the desk')
      .execute();
    expect(new Set(letters.map(({ recipient }) => recipient))).toEqual(
      new Set(['one@desk.example']),
    );
    for (const line of [
      /Questions: \d+/,
      /Comments to read: \d+/,
      /Half of the last \d+ questions/,
      /\/desk\/week/,
    ])
      expect(letters[0]!.body).toMatch(line);
    expect(letters[0]!.body).toMatch(/Sold in seven days\n\d+ orders, \$/);
  });
});
