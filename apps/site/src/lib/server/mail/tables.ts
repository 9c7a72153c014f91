import type { ColumnType, Generated } from 'kysely';

/** A moment: a `Date` when read, a `Date` when written. */
export type Moment = ColumnType<Date, Date, Date>;

export interface MailTable {
  readonly owner_id: string;
  readonly id: string;
  readonly state: 'waiting' | 'sent' | 'given-up';
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly rehearsal: boolean;
  readonly attempts: Generated<number>;
  readonly next_try_at: Moment;
  readonly sent_at: Moment | null;
}

export interface SettingTable {
  readonly name: string;
  readonly value: string;
}

export interface MailTables {
  readonly mail: MailTable;
  readonly setting: SettingTable;
}
