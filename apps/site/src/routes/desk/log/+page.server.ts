import { ownerAtDesk } from '#lib/server/desk/desk-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { desk } = await ownerAtDesk(event);
  return { entries: await desk.audit() };
};
