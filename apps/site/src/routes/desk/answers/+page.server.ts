import { z } from 'zod';
import { deskForm } from '#lib/server/desk/desk-form.ts';
import { atDesk } from '#lib/server/desk/desk-of.ts';
import {
  cannedAnswers,
  dropCanned,
  keepCanned,
  writtenCanned,
} from '#lib/server/talk/canned-answers.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  await atDesk(event);
  return { answers: await cannedAnswers(event.locals.services.database.db) };
};

const kept = writtenCanned.extend({ id: z.uuid().optional() });
const chosen = z.object({ id: z.uuid() });

export const actions: Actions = {
  keep: deskForm(kept, async ({ id, ...written }, { queries, nowMs }) => {
    const subjectId = await keepCanned(queries, written, id, nowMs);
    return { action: 'answer.keep', subjectId, said: `Kept: ${written.title}.` };
  }),
  drop: deskForm(chosen, async ({ id }, { queries }) => {
    await dropCanned(queries, id);
    return { action: 'answer.drop', subjectId: id, said: 'Deleted.' };
  }),
};
