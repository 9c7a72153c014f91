import { ownerAtDesk } from '#lib/server/desk/desk-of.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { desk, operator } = await ownerAtDesk(event);
  return new Response(await desk.ordersCsv(operator), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="orders.csv"',
    },
  });
};
