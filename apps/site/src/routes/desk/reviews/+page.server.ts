import { z } from 'zod';
import { deskForm } from '#lib/server/desk/desk-form.ts';
import { atDesk } from '#lib/server/desk/desk-of.ts';
import {
  answerableReviews,
  answerReview,
  heldReviews,
  refuseReview,
  showReview,
  type ReviewAt,
} from '#lib/server/reviews/desk-reviews.ts';
import { refusalRules } from '#lib/server/reviews/rules.ts';
import { shownText } from '#lib/server/talk/written-comment.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  await atDesk(event);
  const { db } = event.locals.services.database;
  const [held, shown] = await Promise.all([heldReviews(db), answerableReviews(db)]);
  return { held, shown };
};

const chosen = z.object({ order: z.uuid(), product: z.uuid() });
const refusing = chosen.extend({ rule: z.enum(refusalRules) });
const answering = chosen.extend({ text: z.literal('').or(shownText) });

const done = (action: string, { order, product }: ReviewAt, more: object = {}) => ({
  action: `review.${action}`,
  subjectId: order,
  detail: { product, ...more },
});

export const actions: Actions = {
  show: deskForm(chosen, async (at, { queries, nowMs }) =>
    (await showReview(queries, at, nowMs)) ? done('show', at) : undefined,
  ),
  refuse: deskForm(refusing, async ({ rule, ...at }, { queries, shop, nowMs }) =>
    (await refuseReview(queries, at, rule, shop.linkOf(at.order), nowMs))
      ? done('refuse', at, { rule })
      : undefined,
  ),
  answer: deskForm(answering, async ({ text, ...at }, { queries, shop, nowMs }) =>
    (await answerReview(queries, at, text, shop.linkOf(at.order), nowMs))
      ? done('answer', at)
      : undefined,
  ),
};
