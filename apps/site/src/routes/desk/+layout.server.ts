import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, request }) => {
  const operator = await locals.services.desk.signIn.operatorOf(request.headers);
  return { operator: operator?.secured ? { name: operator.name, role: operator.role } : undefined };
};
