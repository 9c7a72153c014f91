import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Desk } from './desk.ts';
import type { Operator, SetCookie } from './sign-in.ts';

const ownOnly = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' };
const marked = new WeakSet<Request>();

/** Says once an answer that it is for nobody else; an action and the page after it are one answer. */
function keepPrivate({ request, setHeaders }: RequestEvent): void {
  if (marked.has(request)) return;
  marked.add(request);
  setHeaders(ownOnly);
}

/** Who is at the desk, or on to the door. Called by every page and every action behind it. */
export async function atDesk(
  event: RequestEvent,
): Promise<{ readonly desk: Desk; readonly operator: Operator }> {
  const { desk } = event.locals.services;
  const operator = await desk.signIn.operatorOf(event.request.headers);
  if (!operator) redirect(303, '/desk/sign-in');
  if (!operator.secured) redirect(303, '/desk/secure');
  keepPrivate(event);
  return { desk, operator };
}

/** The same where only an owner may be. */
export async function ownerAtDesk(event: RequestEvent): ReturnType<typeof atDesk> {
  const here = await atDesk(event);
  if (here.operator.role !== 'owner') error(403);
  return here;
}

/** Sets the cookies of a sign-in: for the desk alone, never sent along from another site. */
export function setCookies({ cookies, url }: RequestEvent, given: readonly SetCookie[]): void {
  for (const { name, value, maxAge } of given)
    cookies.set(name, value, {
      path: '/desk',
      httpOnly: true,
      sameSite: 'strict',
      secure: url.protocol === 'https:',
      encode: (text) => text,
      ...(maxAge !== undefined && { maxAge }),
    });
}
