import { fail } from '@sveltejs/kit';
import { ownerAtDesk } from '#lib/server/desk/desk-of.ts';
import { mailAddress } from '#lib/server/mail/letter.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  await ownerAtDesk(event);
};

export const actions: Actions = {
  export: async (event) => {
    const { desk, operator } = await ownerAtDesk(event);
    const email = mailAddress.safeParse((await event.request.formData()).get('email'));
    if (!email.success) return fail(400, { message: 'Give one e-mail address.' });
    const data = await desk.customerData(operator, email.data);
    return { text: JSON.stringify(data, null, 2) };
  },
  erase: async (event) => {
    const { desk, operator } = await ownerAtDesk(event);
    const email = mailAddress.safeParse((await event.request.formData()).get('email'));
    if (!email.success) return fail(400, { message: 'Give one e-mail address.' });
    const { erased, barred, comments, questions } = await desk.eraseCustomer(operator, email.data);
    const kept = barred.length > 0 ? ` Still to be sent, so kept: ${barred.join(', ')}.` : '';
    const counts = `orders: ${erased.length}, comments: ${comments}, questions: ${questions}`;
    return { message: `Erased. ${counts}.${kept}` };
  },
};
