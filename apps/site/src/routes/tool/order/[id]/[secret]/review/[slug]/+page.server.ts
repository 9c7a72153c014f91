import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { mayReview } from '#lib/server/reviews/reviews.ts';
import { writtenReview } from '#lib/server/reviews/written-review.ts';
import { orderBehind } from '#lib/server/shop/order-page.ts';
import { mayWriteReview, textOf } from '#lib/server/talk/limits.ts';
import { fieldFaults } from '#lib/server/talk/written-comment.ts';
import { m } from '#messages';
import type { Actions, PageServerLoad } from './$types';

/** The order behind the link, and which of its products this page is about. */
async function lineBehind(event: RequestEvent) {
  const { order, checkout } = await orderBehind(event);
  const line = checkout.lines.find(({ slug }) => slug === event.params['slug']);
  return order && line ? { order, line } : error(404, m.missing_title());
}

export const load: PageServerLoad = async (event) => {
  const { order, line } = await lineBehind(event);
  event.setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
  const { reviews } = event.locals.services.talk;
  return {
    name: line.name,
    may: mayReview(order),
    demo: order.mode !== 'live',
    own: await reviews.own(order.id, line.productId),
  };
};

const fields = ['rating', 'name', 'text'] as const;

export const actions: Actions = {
  save: async (event) => {
    const { order, line } = await lineBehind(event);
    const form = await event.request.formData();
    const typed = Object.fromEntries(fields.map((name) => [name, textOf(form, name)]));
    const { data, error: faults } = writtenReview.safeParse(typed);
    if (!data) return fail(400, { typed, faults: fieldFaults(faults) });
    if (!mayWriteReview(event))
      return fail(429, { typed, faults: { form: m.talk_fault_too_often() } });
    const { reviews } = event.locals.services.talk;
    const done = await reviews.write(order, line.productId, data, Date.now());
    if (done === 'not-a-buyer')
      return fail(403, { typed, faults: { form: m.tool_review_early() } });
    if (done === 'written-already')
      return fail(409, { typed, faults: { form: m.tool_review_already() } });
    return { saved: done };
  },
  delete: async (event) => {
    const { order, line } = await lineBehind(event);
    await event.locals.services.talk.reviews.drop(order.id, line.productId);
    return { deleted: true } as const;
  },
};
