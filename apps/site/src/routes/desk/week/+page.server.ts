import { z } from 'zod';
import { atDesk } from '#lib/server/desk/desk-of.ts';
import { getsWeekly, setWeekly, weekLetter, weekOf } from '#lib/server/desk/weekly.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { operator } = await atDesk(event);
  const { db } = event.locals.services.database;
  const desk = `${event.url.origin}/desk`;
  return {
    letter: weekLetter(await weekOf(db, Date.now()), desk),
    email: operator.email,
    gets: await getsWeekly(db, operator.id),
  };
};

const turned = z.enum(['on', 'off']).catch('on');

export const actions: Actions = {
  default: async (event) => {
    const { operator } = await atDesk(event);
    const turn = turned.parse((await event.request.formData()).get('turn'));
    await setWeekly(event.locals.services.database.db, operator.id, turn === 'on');
  },
};
