import { z } from 'zod';
import { deskForm } from '#lib/server/desk/desk-form.ts';
import { atDesk } from '#lib/server/desk/desk-of.ts';
import {
  floods,
  heldComments,
  refuseComment,
  refusedComments,
  refuseFlood,
  refuseSuspicious,
  reportedComments,
  settleComment,
  showComment,
} from '#lib/server/talk/desk-comments.ts';
import type { Actions, PageServerLoad } from './$types';

const chosen = z.object({ page: z.string().max(200), id: z.uuid('Which comment?') });
const many = chosen.extend({ by: z.enum(floods) });
const suspicious = z.object({ from: z.coerce.number().int().min(1).max(1000) });
const noSubject = '00000000-0000-7000-8000-000000000000';

export const load: PageServerLoad = async (event) => {
  await atDesk(event);
  const { db } = event.locals.services.database;
  if (event.url.searchParams.get('show') === 'refused')
    return { held: [], reported: [], refused: await refusedComments(db) };
  const [held, reported] = await Promise.all([heldComments(db), reportedComments(db)]);
  return { held, reported, refused: undefined };
};

function doing(name: string, move: typeof showComment) {
  return deskForm(chosen, async ({ page, id }, { queries, nowMs }) =>
    (await move(queries, page, id, nowMs))
      ? { action: `comment.${name}`, subjectId: id, detail: { page } }
      : undefined,
  );
}

const refusedWords = (count: number): string =>
  `${count} ${count === 1 ? 'comment was' : 'comments were'} refused.`;

export const actions: Actions = {
  show: doing('show', showComment),
  refuse: doing('refuse', refuseComment),
  settle: deskForm(chosen, async ({ page, id }, { queries, nowMs }) => {
    await settleComment(queries, page, id, nowMs);
    return { action: 'comment.settle', subjectId: id, detail: { page } };
  }),
  many: deskForm(many, async ({ page, id, by }, { queries, nowMs }) => {
    const count = await refuseFlood(queries, page, id, by, nowMs);
    if (count === 0) return undefined;
    const detail = { page, by, count };
    return { action: 'comment.refuse-all', subjectId: id, detail, said: refusedWords(count) };
  }),
  sweep: deskForm(suspicious, async ({ from }, { queries, nowMs }) => {
    const count = await refuseSuspicious(queries, from, nowMs);
    const detail = { from, count };
    return { action: 'comment.sweep', subjectId: noSubject, detail, said: refusedWords(count) };
  }),
};
