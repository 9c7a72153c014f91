import { error, fail } from '@sveltejs/kit';
import { z } from 'zod';
import { mayWrite, textOf } from '#lib/server/talk/limits.ts';
import { shownText } from '#lib/server/talk/written-comment.ts';
import { m } from '#messages';
import type { Actions, PageServerLoad } from './$types';

const address = z.object({ id: z.uuid(), key: z.string().max(100) });

function placeOf(params: unknown): z.infer<typeof address> {
  return address.safeParse(params).data ?? error(404, m.missing_title());
}

export const load: PageServerLoad = async ({ params, locals }) => {
  const { id, key } = placeOf(params);
  const conversation = await locals.services.talk.support.read(id, key);
  if (!conversation) error(404, m.missing_title());
  const { subject, state, messages } = conversation;
  return { subject, state, messages };
};

export const actions: Actions = {
  write: async (event) => {
    const { id, key } = placeOf(event.params);
    const text = textOf(await event.request.formData(), 'text');
    const parsed = shownText.safeParse(text);
    if (!parsed.success) return fail(400, { text, fault: parsed.error.issues[0]?.message });
    if (!mayWrite(event)) return fail(429, { text, fault: m.talk_fault_too_often() });
    const { support } = event.locals.services.talk;
    if (!(await support.goOn(id, key, parsed.data, Date.now()))) error(404, m.missing_title());
    return { text: '' };
  },
  close: async ({ params, locals }) => {
    const { id, key } = placeOf(params);
    if (!(await locals.services.talk.support.close(id, key, Date.now())))
      error(404, m.missing_title());
    return { text: '' };
  },
};
