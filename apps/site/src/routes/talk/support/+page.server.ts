import { fail, redirect } from '@sveltejs/kit';
import { ownAddress } from '#lib/ui/own-address.ts';
import { mayWrite, textOf, trap } from '#lib/server/talk/limits.ts';
import { openSupport } from '#lib/server/talk/support.ts';
import { fieldFaults } from '#lib/server/talk/written-comment.ts';
import { writtenQuestion } from '#lib/server/talk/written-question.ts';
import { m } from '#messages';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  answers: await openSupport(locals.services.database).firstAnswerHours(Date.now()),
});

const fields = ['name', 'email', 'subject', 'order', 'text'] as const;

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    if (textOf(form, trap) !== '') redirect(303, ownAddress('/talk'));
    const typed = Object.fromEntries(fields.map((name) => [name, textOf(form, name)]));
    const { data, error } = writtenQuestion.safeParse(typed);
    if (!data) return fail(400, { typed, faults: fieldFaults(error) });
    if (!mayWrite(event)) return fail(429, { typed, faults: { form: m.talk_fault_too_often() } });
    const { database, jobs } = event.locals.services;
    const address = (id: string, key: string): string =>
      `${event.url.origin}/talk/support/${id}/${key}`;
    const { id, key } = await openSupport(database).ask(data, address, Date.now());
    await jobs.wake('mail');
    redirect(303, ownAddress(`/talk/support/${id}/${key}`));
  },
};
