import { fail, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import type { Queries } from '../database/database.ts';
import type { Shop } from '../shop/shop.ts';
import { textOf } from '../talk/limits.ts';
import { note } from './audit.ts';
import { atDesk } from './desk-of.ts';

/** What a form at the desk did, for the log, and what there is to say of it. */
export interface Done {
  readonly action: string;
  readonly subjectId: string;
  readonly detail?: Readonly<Record<string, unknown>>;
  readonly said?: string;
}

/** Fields as they were typed, so that a refusal loses nothing. */
export type Typed = Readonly<Record<string, string>>;

/** What a form of the desk works with, in one transaction with its note in the log. */
export interface Here {
  readonly queries: Queries;
  readonly shop: Shop;
  readonly nowMs: number;
}

/**
 * An action of the desk: checks who is there and what was sent, does it and notes it, both or neither.
 * Undefined from `work` says that somebody else was faster.
 */
export function deskForm<Fields>(
  fields: z.ZodType<Fields>,
  work: (sent: Fields, here: Here) => Promise<Done | undefined>,
) {
  return async (event: RequestEvent) => {
    const { operator } = await atDesk(event);
    const form = await event.request.formData();
    const typed: Typed = Object.fromEntries(
      [...form.keys()].map((key) => [key, textOf(form, key)]),
    );
    const parsed = fields.safeParse(typed);
    if (!parsed.success)
      return fail(400, { message: parsed.error.issues[0]?.message ?? '', typed });
    const { database, jobs, shop } = event.locals.services;
    const nowMs = Date.now();
    const done = await database.db.transaction().execute(async (queries) => {
      const deed = await work(parsed.data, { queries, shop, nowMs });
      if (!deed) return undefined;
      const { action, subjectId, detail = {} } = deed;
      await note(queries, { operator: operator.name, action, subjectId, detail }, nowMs);
      return deed;
    });
    if (!done)
      return fail(409, { message: 'Somebody was faster: it is not there any more.', typed });
    await jobs.wake('mail');
    const nothing: Typed = {};
    return { message: done.said ?? '', typed: nothing };
  };
}
