import { error, fail } from '@sveltejs/kit';
import { z } from 'zod';
import { openComments } from '#lib/server/talk/comments.ts';
import { textOf } from '#lib/server/talk/limits.ts';
import { talkedPage } from '#lib/server/talk/talked-page.ts';
import { fieldFaults, writtenComment } from '#lib/server/talk/written-comment.ts';
import { m } from '#messages';
import type { Actions, PageServerLoad } from './$types';

const address = z.object({
  kind: z.string(),
  id: z.string(),
  comment: z.uuid(),
  key: z.string().max(100),
});

function placeOf(params: unknown) {
  const { data } = address.safeParse(params);
  const talked = data && talkedPage(data.kind, data.id);
  return data && talked ? { ...data, ...talked } : error(404, m.missing_title());
}

export const load: PageServerLoad = async ({ params, locals }) => {
  const { page, title, comment, key } = placeOf(params);
  const own = await openComments(locals.services.database).own(page, comment, key);
  return { title, own };
};

export const actions: Actions = {
  save: async ({ params, locals, request }) => {
    const { page, comment, key } = placeOf(params);
    const text = textOf(await request.formData(), 'text');
    const parsed = writtenComment.pick({ text: true }).safeParse({ text });
    if (!parsed.success) return fail(400, { text, fault: fieldFaults(parsed.error)['text'] });
    const comments = openComments(locals.services.database);
    const saved = await comments.edit(page, comment, key, parsed.data.text, Date.now());
    return saved ? ({ saved: true } as const) : error(404, m.missing_title());
  },
  delete: async ({ params, locals }) => {
    const { page, comment, key } = placeOf(params);
    const comments = openComments(locals.services.database);
    if (!(await comments.drop(page, comment, key, Date.now()))) error(404, m.missing_title());
    return { deleted: true } as const;
  },
};
