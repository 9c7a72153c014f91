import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { mailAddress } from '#lib/server/mail/letter.ts';
import { firstAnswerHours } from '#lib/server/talk/desk-support.ts';
import { mayAskLinks, mayWrite, textOf, trap } from '#lib/server/talk/limits.ts';
import { sendOrderLinks } from '#lib/server/talk/order-of-question.ts';
import { fieldFaults } from '#lib/server/talk/written-comment.ts';
import { writtenQuestion } from '#lib/server/talk/written-question.ts';
import { ownAddress } from '#lib/ui/own-address.ts';
import { m } from '#messages';
import type { Actions, PageServerLoad } from './$types';

const orderNumber = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,40}$/)
  .catch('');

export const load: PageServerLoad = async ({ locals, url }) => ({
  answers: await firstAnswerHours(locals.services.database.db),
  order: orderNumber.parse(url.searchParams.get('order')),
});

const fields = ['name', 'email', 'subject', 'order', 'text'] as const;

export const actions: Actions = {
  ask: async (event) => {
    const form = await event.request.formData();
    if (textOf(form, trap) !== '') redirect(303, ownAddress('/talk'));
    const typed = Object.fromEntries(fields.map((name) => [name, textOf(form, name)]));
    const { data, error } = writtenQuestion.safeParse(typed);
    if (!data) return fail(400, { typed, faults: fieldFaults(error) });
    if (!mayWrite(event)) return fail(429, { typed, faults: { form: m.talk_fault_too_often() } });
    const { talk, jobs } = event.locals.services;
    const address = (id: string, key: string): string =>
      `${event.url.origin}/talk/support/${id}/${key}`;
    const { id, key } = await talk.support.ask(data, address, Date.now());
    await jobs.wake('mail');
    redirect(303, ownAddress(`/talk/support/${id}/${key}`));
  },
  /** Sends the pages of an address' orders to that address; whoever asks learns nothing. */
  links: async (event) => {
    const form = await event.request.formData();
    if (textOf(form, trap) !== '') return { linked: true } as const;
    const email = mailAddress.safeParse(textOf(form, 'of'));
    if (!email.success)
      return fail(400, { of: textOf(form, 'of'), ofFault: m.talk_links_fault_email() });
    if (!mayAskLinks(event))
      return fail(429, { of: email.data, ofFault: m.talk_fault_too_often() });
    const { database, jobs, shop } = event.locals.services;
    if (await sendOrderLinks(database.db, email.data, shop.linkOf, Date.now()))
      await jobs.wake('mail');
    return { linked: true } as const;
  },
};
