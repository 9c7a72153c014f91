import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { atDesk } from '#lib/server/desk/desk-of.ts';
import { note } from '#lib/server/desk/audit.ts';
import { openSupport } from '#lib/server/talk/support.ts';
import { shownText } from '#lib/server/talk/written-comment.ts';
import type { Actions, PageServerLoad } from './$types';

const questionId = z.uuid();

export const load: PageServerLoad = async (event) => {
  await atDesk(event);
  const id = questionId.safeParse(event.params.id).data ?? error(404);
  const conversation = await openSupport(event.locals.services.database).readAtDesk(id);
  return { conversation: conversation ?? error(404) };
};

export const actions: Actions = {
  answer: async (event) => {
    const { operator } = await atDesk(event);
    const id = questionId.safeParse(event.params.id).data ?? error(404);
    const text = String((await event.request.formData()).get('text') ?? '');
    const parsed = shownText.safeParse(text);
    if (!parsed.success) return fail(400, { text, message: parsed.error.issues[0]?.message });
    const { database, jobs } = event.locals.services;
    const now = Date.now();
    if (!(await openSupport(database).answer(id, parsed.data, now))) error(404);
    const entry = { operator: operator.name, action: 'question.answer', subjectId: id };
    await note(database.db, { ...entry, detail: {} }, now);
    await jobs.wake('mail');
    redirect(303, '/desk/talk');
  },
  close: async (event) => {
    await atDesk(event);
    const id = questionId.safeParse(event.params.id).data ?? error(404);
    if (!(await openSupport(event.locals.services.database).closeAtDesk(id, Date.now())))
      error(404);
    redirect(303, '/desk/talk');
  },
};
