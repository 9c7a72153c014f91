import { deskCounts } from '#lib/server/desk/counts.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, request }) => {
  const { desk, database } = locals.services;
  const operator = await desk.signIn.operatorOf(request.headers);
  if (!operator?.secured) return { operator: undefined, counts: undefined };
  const { name, role } = operator;
  return { operator: { name, role }, counts: await deskCounts(database.db) };
};
