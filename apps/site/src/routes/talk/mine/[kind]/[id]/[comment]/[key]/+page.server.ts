import { error, fail } from '@sveltejs/kit';
import { z } from 'zod';
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
  if (!data || !talked) error(404, m.missing_title());
  const { page, title } = talked;
  return { title, link: { page, id: data.comment, key: data.key } };
}

export const load: PageServerLoad = async ({ params, locals }) => {
  const { title, link } = placeOf(params);
  return { title, own: await locals.services.talk.comments.own(link) };
};

export const actions: Actions = {
  save: async ({ params, locals, request }) => {
    const { link } = placeOf(params);
    const text = textOf(await request.formData(), 'text');
    const parsed = writtenComment.pick({ text: true }).safeParse({ text });
    if (!parsed.success) return fail(400, { text, fault: fieldFaults(parsed.error)['text'] });
    const { comments } = locals.services.talk;
    const saved = await comments.edit(link, parsed.data.text, Date.now());
    return saved ? ({ saved: true } as const) : error(404, m.missing_title());
  },
  delete: async ({ params, locals }) => {
    const { link } = placeOf(params);
    if (!(await locals.services.talk.comments.drop(link, Date.now())))
      error(404, m.missing_title());
    return { deleted: true } as const;
  },
};
