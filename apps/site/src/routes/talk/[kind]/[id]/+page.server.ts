import { error, fail } from '@sveltejs/kit';
import { z } from 'zod';
import { clientKey } from '#lib/server/requests/rate-limit.ts';
import { shownComments } from '#lib/server/talk/comment-rows.ts';
import { mayReport, mayWrite, textOf, trap } from '#lib/server/talk/limits.ts';
import { talkedPage } from '#lib/server/talk/talked-page.ts';
import { fieldFaults, shownText, writtenComment } from '#lib/server/talk/written-comment.ts';
import { m } from '#messages';
import type { Actions, PageServerLoad } from './$types';

const commentId = z.uuid();

function pageOf({ kind, id }: { readonly kind: string; readonly id: string }) {
  return talkedPage(kind, id) ?? error(404, m.missing_title());
}

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const { page, title } = pageOf(params);
  const comments = await shownComments(locals.services.database.db, page);
  const named = (name: 'answer' | 'report') =>
    comments.find(({ id, gone }) => !gone && id === url.searchParams.get(name));
  return {
    kind: params.kind,
    id: params.id,
    title,
    comments,
    answered: named('answer'),
    reported: named('report'),
  };
};

export const actions: Actions = {
  write: async (event) => {
    const { page, title } = pageOf(event.params);
    const { kind, id } = event.params;
    const form = await event.request.formData();
    if (textOf(form, trap) !== '') return { sent: true } as const;
    const typed = {
      name: textOf(form, 'name'),
      email: textOf(form, 'email'),
      text: textOf(form, 'text'),
    };
    const parent = textOf(form, 'parent');
    const { data, error: faults } = writtenComment.safeParse({
      ...typed,
      ...(parent && { parent }),
    });
    if (!data) return fail(400, { typed, faults: fieldFaults(faults) });
    if (!mayWrite(event)) return fail(429, { typed, faults: { form: m.talk_fault_too_often() } });
    const { talk, jobs } = event.locals.services;
    const ownAddress = (comment: string, key: string): string =>
      `${event.url.origin}/talk/mine/${kind}/${id}/${comment}/${key}`;
    const sender = clientKey(event.getClientAddress());
    const place = { page, title, ownAddress, sender };
    const posted = await talk.comments.post(place, data, Date.now());
    if (posted.kind === 'enough-waiting')
      return fail(429, { typed, faults: { form: m.talk_fault_enough_waiting() } });
    if (posted.kind === 'same-text')
      return fail(409, { typed, faults: { form: m.talk_fault_same_text() } });
    if (posted.kind === 'no-such-parent')
      return fail(409, { typed, faults: { form: m.talk_fault_no_such_parent() } });
    await jobs.wake('mail');
    return { sent: true } as const;
  },

  report: async (event) => {
    const { page } = pageOf(event.params);
    const form = await event.request.formData();
    const id = commentId.safeParse(textOf(form, 'comment'));
    const reason = shownText.safeParse(textOf(form, 'reason'));
    if (textOf(form, trap) !== '' || !id.success) return { reported: true } as const;
    if (!reason.success)
      return fail(400, { faults: { reason: reason.error.issues[0]?.message ?? '' } });
    if (!mayReport(event)) return fail(429, { faults: { form: m.talk_fault_too_often() } });
    await event.locals.services.talk.comments.report(page, id.data, reason.data, Date.now());
    return { reported: true } as const;
  },
};
