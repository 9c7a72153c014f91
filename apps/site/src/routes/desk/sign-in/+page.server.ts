import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { setCookies } from '#lib/server/desk/desk-of.ts';
import { accountLimit, tryLimit } from '#lib/server/desk/limits.ts';
import { clientKey } from '#lib/server/requests/rate-limit.ts';
import type { Actions } from './$types';

const credentials = z.object({
  email: z.string().trim().toLowerCase().max(254),
  password: z.string().min(1).max(200),
});

export const actions: Actions = {
  default: async (event) => {
    const given = credentials.safeParse(Object.fromEntries(await event.request.formData()));
    if (!given.success)
      return fail(400, { message: 'Give your e-mail address and your password.' });
    const { email, password } = given.data;
    const may = tryLimit(clientKey(event.getClientAddress())) && accountLimit(email);
    if (!may) return fail(429, { message: 'Too many tries. Wait some minutes.' });
    const { signIn } = event.locals.services.desk;
    const tried = await signIn.withPassword(email, password, event.request.headers);
    if (tried.state === 'refused') {
      console.error('desk: a sign-in was refused');
      return fail(401, { message: 'This address and this password do not belong together.' });
    }
    setCookies(event, tried.cookies);
    redirect(303, tried.state === 'needs-code' ? '/desk/code' : '/desk');
  },
};
