import { z } from 'zod';
import { atDesk } from '#lib/server/desk/desk-of.ts';
import { firstAnswerHours, listQuestions } from '#lib/server/talk/desk-support.ts';
import type { PageServerLoad } from './$types';

const states = z.enum(['open', 'answered', 'closed']).catch('open');

export const load: PageServerLoad = async (event) => {
  await atDesk(event);
  const state = states.parse(event.url.searchParams.get('show'));
  const { db } = event.locals.services.database;
  return {
    state,
    questions: await listQuestions(db, state),
    firstAnswer: await firstAnswerHours(db),
  };
};
