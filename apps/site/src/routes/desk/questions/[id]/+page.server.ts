import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import type { Queries } from '#lib/server/database/database.ts';
import { note } from '#lib/server/desk/audit.ts';
import { atDesk } from '#lib/server/desk/desk-of.ts';
import { cannedAnswers, withCanned } from '#lib/server/talk/canned-answers.ts';
import {
  answerQuestion,
  closeQuestion,
  listQuestions,
  readQuestion,
} from '#lib/server/talk/desk-support.ts';
import { textOf } from '#lib/server/talk/limits.ts';
import { orderOfQuestion } from '#lib/server/talk/order-of-question.ts';
import { shownText } from '#lib/server/talk/written-comment.ts';
import type { Actions, PageServerLoad } from './$types';

const questionId = z.uuid();

/** The question of this address, for somebody at the desk. */
async function questionHere(event: RequestEvent) {
  const { operator } = await atDesk(event);
  const id = questionId.safeParse(event.params['id']).data ?? error(404);
  const { db } = event.locals.services.database;
  const conversation = (await readQuestion(db, id)) ?? error(404);
  /** Does it and notes it, both or neither. */
  const noted = (action: string, deed: (queries: Queries, nowMs: number) => Promise<boolean>) =>
    db.transaction().execute(async (queries) => {
      const nowMs = Date.now();
      if (!(await deed(queries, nowMs))) error(404);
      const entry = { operator: operator.name, action, subjectId: id, detail: {} };
      await note(queries, entry, nowMs);
    });
  return { id, db, conversation, noted };
}

export const load: PageServerLoad = async (event) => {
  const { conversation, db } = await questionHere(event);
  return {
    conversation,
    order: await orderOfQuestion(db, conversation),
    canned: await cannedAnswers(db),
  };
};

export const actions: Actions = {
  insert: async (event) => {
    const { conversation, db } = await questionHere(event);
    const form = await event.request.formData();
    const answers = await cannedAnswers(db);
    const chosen = answers.find(({ id }) => id === textOf(form, 'canned'));
    const text = textOf(form, 'text');
    if (!chosen) return fail(404, { text, message: 'This answer is not there any more.' });
    return { text: withCanned(text, chosen, conversation), message: '' };
  },
  answer: async (event) => {
    const { id, db, noted } = await questionHere(event);
    const text = textOf(await event.request.formData(), 'text');
    const parsed = shownText.safeParse(text);
    if (!parsed.success) return fail(400, { text, message: parsed.error.issues[0]?.message ?? '' });
    await noted('question.answer', (queries, nowMs) =>
      answerQuestion(queries, id, parsed.data, nowMs),
    );
    await event.locals.services.jobs.wake('mail');
    // On to whoever waits the longest now.
    const [next] = await listQuestions(db, 'open');
    redirect(303, next ? `/desk/questions/${next.id}` : '/desk/questions');
  },
  close: async (event) => {
    const { id, noted } = await questionHere(event);
    await noted('question.close', (queries, nowMs) => closeQuestion(queries, id, nowMs));
    redirect(303, '/desk/questions');
  },
};
