import { fail, redirect } from '@sveltejs/kit';
import { setCookies } from '#lib/server/desk/desk-of.ts';
import { tryLimit } from '#lib/server/desk/limits.ts';
import { clientKey } from '#lib/server/requests/rate-limit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, request }) => {
  const operator = await locals.services.desk.signIn.operatorOf(request.headers);
  if (!operator) redirect(303, '/desk/sign-in');
  if (operator.secured) redirect(303, '/desk');
};

export const actions: Actions = {
  begin: async (event) => {
    if (!tryLimit(clientKey(event.getClientAddress())))
      return fail(429, { message: 'Too many tries. Wait some minutes.' });
    const { signIn } = event.locals.services.desk;
    const operator = await signIn.operatorOf(event.request.headers);
    if (!operator || operator.secured) redirect(303, '/desk');
    const password = String((await event.request.formData()).get('password') ?? '').slice(0, 200);
    const begun = await signIn.secure(password, event.request.headers);
    if (!begun) return fail(401, { message: 'This is not your password.' });
    const secret = new URL(begun.uri).searchParams.get('secret') ?? '';
    return { secret, uri: begun.uri, backupCodes: begun.backupCodes };
  },
  confirm: async (event) => {
    if (!tryLimit(clientKey(event.getClientAddress())))
      return fail(429, { message: 'Too many tries. Wait some minutes.' });
    const code = String((await event.request.formData()).get('code') ?? '').trim();
    const tried = await event.locals.services.desk.signIn.withCode(code, event.request.headers);
    if (tried.state === 'refused')
      return fail(401, { message: 'This code is wrong. Begin again with your password.' });
    setCookies(event, tried.cookies);
    redirect(303, '/desk');
  },
};
