import { fail } from '@sveltejs/kit';
import { z } from 'zod';
import { note } from '#lib/server/desk/audit.ts';
import { atDesk } from '#lib/server/desk/desk-of.ts';
import {
  openDeskReviews,
  type DeskReviews,
  type ReviewAt,
} from '#lib/server/reviews/desk-reviews.ts';
import { refusalRules } from '#lib/server/reviews/rules.ts';
import { textOf } from '#lib/server/talk/limits.ts';
import { shownText } from '#lib/server/talk/written-comment.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  await atDesk(event);
  const reviews = openDeskReviews(event.locals.services.database);
  const [held, count, shown] = await Promise.all([
    reviews.held(),
    reviews.heldCount(),
    reviews.shown(),
  ]);
  return { held, count, shown };
};

const chosen = z.object({ order: z.uuid(), product: z.uuid() });
const refusing = chosen.extend({ rule: z.enum(refusalRules) });
const answering = chosen.extend({
  text: z.literal('').or(shownText),
});

type Typed = Readonly<Record<string, string>>;
type Event = Parameters<NonNullable<Actions[string]>>[0];

/** Does one thing to the review that the form names, and notes it. */
function doing<Fields extends ReviewAt>(
  name: string,
  fields: z.ZodType<Fields>,
  deed: (reviews: DeskReviews, fields: Fields, link: string, nowMs: number) => Promise<boolean>,
) {
  return async (event: Event) => {
    const { operator } = await atDesk(event);
    const form = await event.request.formData();
    const typed: Typed = Object.fromEntries(
      [...form.keys()].map((key) => [key, textOf(form, key)]),
    );
    const parsed = fields.safeParse(typed);
    if (!parsed.success)
      return fail(400, { message: parsed.error.issues[0]?.message ?? '', typed });
    const { data } = parsed;
    const { database, jobs, shop } = event.locals.services;
    const now = Date.now();
    if (!(await deed(openDeskReviews(database), data, shop.linkOf(data.order), now)))
      return fail(409, { message: 'Somebody was faster: it is not there any more.', typed });
    const entry = { operator: operator.name, action: `review.${name}`, subjectId: data.order };
    const rule = 'rule' in data ? { rule: data.rule } : {};
    await note(database.db, { ...entry, detail: { product: data.product, ...rule } }, now);
    await jobs.wake('mail');
    const nothing: Typed = {};
    return { message: '', typed: nothing };
  };
}

export const actions: Actions = {
  show: doing('show', chosen, (reviews, at, _link, now) => reviews.show(at, now)),
  refuse: doing('refuse', refusing, (reviews, at, link, now) =>
    reviews.refuse(at, at.rule, link, now),
  ),
  answer: doing('answer', answering, (reviews, at, link, now) =>
    reviews.answer(at, at.text, link, now),
  ),
};
