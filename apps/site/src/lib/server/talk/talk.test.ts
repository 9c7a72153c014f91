import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { onBothDatabases, type FreshDatabase } from '../database/testing/databases.ts';
import { askHowItIs } from '../reviews/ask-how.ts';
import { openDeskReviews } from '../reviews/desk-reviews.ts';
import { reviewCounts, shownReviews } from '../reviews/review-rows.ts';
import { mayReview, openReviews } from '../reviews/reviews.ts';
import { writtenReview } from '../reviews/written-review.ts';
import type { Order } from '../shop/orders.ts';
import { shelve, sold } from '../shop/testing/selling.ts';
import { shownComments } from './comment-rows.ts';
import { openComments } from './comments.ts';
import { openDeskComments } from './desk-comments.ts';
import { openSupport } from './support.ts';
import { fieldFaults, suspicionOf, writtenComment } from './written-comment.ts';
import { writtenQuestion } from './written-question.ts';

const now = Date.parse('2026-03-01T08:00:00Z');
const page = 'articles/hip-pain-after-running';
const place = { page, title: 'Hip pain', ownAddress: (id: string, key: string) => `/${id}/${key}` };
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
    const posted = await openComments(database).post(place, written(text, parent), now);
    if (posted.kind !== 'held') throw new Error(posted.kind);
    return posted.id;
  }

  test('a comment is held, shown by the desk, changed and deleted by its author', async () => {
    const comments = openComments(database);
    const desk = openDeskComments(database);
    const id = await post('It was the outer hip for me.');
    expect(await shownComments(database.db, page)).toEqual([]);
    expect((await desk.held()).map((held) => held.id)).toContain(id);
    expect(await desk.show(page, id, now)).toBe(true);
    const [shown] = await shownComments(database.db, page);
    expect(shown).toMatchObject({ id, name: 'Kim', edited: false });
    expect(JSON.stringify(shown)).not.toContain('example.org');

    const key = await keyFor(id);
    expect(await comments.own(page, id, `${key}x`)).toBeUndefined();
    expect(await comments.edit(page, id, 'wrong', 'Mine now', now)).toBe(false);
    expect(await comments.edit(page, id, key, 'It was the other hip.', now)).toBe(true);
    expect(await shownComments(database.db, page)).toEqual([]);
    await desk.show(page, id, now);
    expect(await shownComments(database.db, page)).toMatchObject([
      { text: 'It was the other hip.', edited: true },
    ]);

    expect(await comments.drop(page, id, key, now)).toBe(true);
    expect(await shownComments(database.db, page)).toEqual([]);
    const left = await database.db.selectFrom('comment').selectAll().where('id', '=', id).execute();
    expect(left).toMatchObject([{ name: '', email: '', text: '', state: 'deleted' }]);
    expect(await comments.own(page, id, key)).toBeUndefined();
  });

  test('answers are one level deep, to comments that are shown', async () => {
    const comments = openComments(database);
    const desk = openDeskComments(database);
    const first = await post('A question.');
    const early = await comments.post(place, written('Too early.', first), now);
    expect(early).toEqual({ kind: 'no-such-parent' });
    await desk.show(page, first, now);
    const answer = await post('An answer.', first);
    await desk.show(page, answer, now);
    const deeper = await comments.post(place, written('Deeper.', answer), now);
    expect(deeper).toEqual({ kind: 'no-such-parent' });
    const elsewhere = { ...place, page: 'muscles/soleus' };
    expect(await comments.post(elsewhere, written('Elsewhere.', first), now)).toEqual({
      kind: 'no-such-parent',
    });
  });

  test('the same text again is not taken, whatever its capitals', async () => {
    await post('The very same words.');
    const again = await openComments(database).post(place, written('the VERY same  words.'), now);
    expect(again).toEqual({ kind: 'same-text' });
  });

  test('a reported comment comes to the desk, and leaves it when settled or refused', async () => {
    const comments = openComments(database);
    const desk = openDeskComments(database);
    const id = await post('Press as hard as you can!');
    expect(await comments.report(page, id, 'not shown yet', now)).toBe(false);
    await desk.show(page, id, now);
    await comments.report(page, id, 'dangerous', now);
    await comments.report(page, id, 'bad advice', now);
    expect(await desk.reported()).toMatchObject([{ id, reasons: ['dangerous', 'bad advice'] }]);
    await desk.settle(page, id, now);
    expect(await desk.reported()).toEqual([]);
    await comments.report(page, id, 'again', now);
    expect(await desk.refuse(page, id, now)).toBe(true);
    expect(await desk.reported()).toEqual([]);
    expect((await shownComments(database.db, page)).map((it) => it.id)).not.toContain(id);
  });

  const review = (rating: number, text: string, name = 'Ada') =>
    writtenReview.parse({ rating: String(rating), name, text });
  const say = (order: Order, product: string, rating: number, text: string) =>
    openReviews(database).write(order, product, review(rating, text), now);
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
    const desk = openDeskReviews(database);
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
    const held = (await desk.held()).filter((it) => it.product === product);
    expect(held).toHaveLength(3);
    expect(Object.keys(held[0]!)).not.toContain('rating');
    for (const at of held) expect(await desk.show(at, now)).toBe(true);
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
    expect(await desk.refuse(at, 'insult', 'https://shop.example/o', now)).toBe(true);
    expect(await desk.refuse(at, 'insult', 'https://shop.example/o', now)).toBe(false);
    const own = await openReviews(database).own(at.order, product);
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
    await desk.show(at, now);
    expect(await desk.answer(at, 'We are sorry.', 'https://shop.example/o', now)).toBe(true);
    const [, , answered] = await shown(product);
    expect(answered).toMatchObject({ answer: 'We are sorry.', edited: true });
    expect(await openReviews(database).drop(at.order, product)).toBe(true);
    expect(await reviewCounts(database.db, product)).toMatchObject({ shown: 2, mean: 1.5 });
  });

  test('a played review says so, counts nowhere, and is not in a shop that sells', async () => {
    const product = await shelve(database.db, 'review-d', 1);
    const desk = openDeskReviews(database);
    const order = await sold(database.db, product, {
      mode: 'demo',
      state: 'paid',
      email: 'player@example.org',
      nowMs: now,
    });
    expect(await say(order, product, 5, 'Played.')).toBe('held');
    await desk.show({ order: order.id, product }, now);
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

  test('a question is answered, gone on with, and closed; strangers read nothing', async () => {
    const support = openSupport(database);
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
    expect((await support.waiting()).map((it) => it.id)).toEqual([id]);
    expect(await support.answer(id, 'On Friday.', now + 3_600_000)).toBe(true);
    expect(await support.waiting()).toEqual([]);
    await support.goOn(id, key, 'Thank you.', now + 7_200_000);
    expect((await support.waiting()).map((it) => it.id)).toEqual([id]);
    await support.close(id, key, now + 7_200_001);
    const { state, messages } = (await support.read(id, key))!;
    expect(state).toBe('closed');
    expect(messages.map(({ writer, text }) => [writer, text])).toEqual([
      ['customer', 'When does it come?'],
      ['desk', 'On Friday.'],
      ['customer', 'Thank you.'],
    ]);
    expect(await support.firstAnswerHours(now)).toBeUndefined();
  });

  test('the first-answer time is the median of what was answered', async () => {
    const support = openSupport(database);
    for (const hours of [1, 2, 30, 4, 5]) {
      const text = { name: 'Kim', email: 'kim@example.org', subject: 'Again', text: 'And now?' };
      const { id } = await support.ask(writtenQuestion.parse(text), () => '/', now);
      await support.answer(id, 'Now.', now + hours * 3_600_000);
      await support.answer(id, 'And again.', now + 100 * 3_600_000);
    }
    expect(await support.firstAnswerHours(now)).toEqual({ hours: 4, of: 6 });
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
