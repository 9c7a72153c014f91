import { fail, redirect } from '@sveltejs/kit';
import { setCookies } from '#lib/server/desk/desk-of.ts';
import { tryLimit } from '#lib/server/desk/limits.ts';
import { clientKey } from '#lib/server/requests/rate-limit.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async (event) => {
    if (!tryLimit(clientKey(event.getClientAddress())))
      return fail(429, { message: 'Too many tries. Wait some minutes.' });
    const code = String((await event.request.formData()).get('code') ?? '').trim();
    const { signIn } = event.locals.services.desk;
    const { headers } = event.request;
    const tried = await (/^\d{6}$/.test(code)
      ? signIn.withCode(code, headers)
      : signIn.withBackupCode(code.slice(0, 40), headers));
    if (tried.state === 'refused')
      return fail(401, { message: 'This code is wrong or too old. Take the next one.' });
    setCookies(event, tried.cookies);
    redirect(303, '/desk');
  },
};
