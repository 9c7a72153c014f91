import { redirect } from '@sveltejs/kit';
import { setCookies } from '#lib/server/desk/desk-of.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => {
  setCookies(event, await event.locals.services.desk.signIn.out(event.request.headers));
  redirect(303, '/desk/sign-in');
};
