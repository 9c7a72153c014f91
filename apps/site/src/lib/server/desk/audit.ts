import type { Queries } from '../database/database.ts';
import { newId } from '../database/new-id.ts';

/** One thing that was done at the desk. */
export interface AuditEntry {
  readonly at: Date;
  readonly operator: string;
  readonly action: string;
  readonly subjectId: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Notes what somebody did, in the transaction that does it. Names no customer. */
export async function note(
  queries: Queries,
  entry: Omit<AuditEntry, 'at'>,
  nowMs: number,
): Promise<void> {
  await queries
    .insertInto('audit')
    .values({
      subject_id: entry.subjectId,
      id: newId(nowMs),
      at: new Date(nowMs),
      operator: entry.operator,
      action: entry.action,
      detail: JSON.stringify(entry.detail),
    })
    .execute();
}

/** The newest entries first. */
export async function auditEntries(queries: Queries, limit: number): Promise<AuditEntry[]> {
  const rows = await queries
    .selectFrom('audit')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ at, operator, action, detail, subject_id: subjectId }) => ({
    at,
    operator,
    action,
    subjectId,
    detail,
  }));
}
