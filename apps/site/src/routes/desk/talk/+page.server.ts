import { fail } from '@sveltejs/kit';
import { z } from 'zod';
import { atDesk } from '#lib/server/desk/desk-of.ts';
import { note } from '#lib/server/desk/audit.ts';
import { openDeskComments } from '#lib/server/talk/desk-comments.ts';
import { openSupport } from '#lib/server/talk/support.ts';
import type { Actions, PageServerLoad } from './$types';

const chosen = z.object({ page: z.string().max(200), id: z.uuid() });
const suspicious = z.coerce.number().int().min(1).max(1000);

export const load: PageServerLoad = async (event) => {
  await atDesk(event);
  const { database } = event.locals.services;
  const comments = openDeskComments(database);
  const [held, count, reported, questions] = await Promise.all([
    comments.held(),
    comments.heldCount(),
    comments.reported(),
    openSupport(database).waiting(),
  ]);
  return { held, count, reported, questions };
};

type Doing = 'show' | 'refuse' | 'settle';

function doing(what: Doing) {
  return async (event: Parameters<NonNullable<Actions[string]>>[0]) => {
    const { operator } = await atDesk(event);
    const { data } = chosen.safeParse(Object.fromEntries(await event.request.formData()));
    if (!data) return fail(400, { message: 'Which comment? Nothing was changed.' });
    const { database } = event.locals.services;
    const now = Date.now();
    const done = await openDeskComments(database)[what](data.page, data.id, now);
    if (done === false)
      return fail(409, { message: 'Somebody was faster: it is not there any more.' });
    const entry = { operator: operator.name, action: `comment.${what}`, subjectId: data.id };
    await note(database.db, { ...entry, detail: { page: data.page } }, now);
    return { message: '' };
  };
}

export const actions: Actions = {
  show: doing('show'),
  refuse: doing('refuse'),
  settle: doing('settle'),
  sweep: async (event) => {
    await atDesk(event);
    const from = suspicious.safeParse((await event.request.formData()).get('from'));
    if (!from.success) return fail(400, { message: 'Give a number from 1.' });
    const count = await openDeskComments(event.locals.services.database).refuseSuspicious(
      from.data,
    );
    return { message: `${count} comments were refused.` };
  },
};
