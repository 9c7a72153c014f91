import type { Moment } from '../mail/tables.ts';

export type CommentState = 'held' | 'shown' | 'refused' | 'deleted';

export interface CommentTable {
  readonly page: string;
  readonly id: string;
  readonly parent_id: string | null;
  readonly state: CommentState;
  readonly name: string;
  readonly email: string;
  readonly text: string;
  readonly key_hash: string;
  readonly text_hash: string;
  readonly suspicion: number;
  readonly sender: string;
  readonly likeness: string;
  readonly created_at: Moment;
  readonly shown_at: Moment | null;
  readonly edited_at: Moment | null;
  readonly refused_at: Moment | null;
}

export interface CommentReportTable {
  readonly page: string;
  readonly id: string;
  readonly comment_id: string;
  readonly reason: string;
  readonly created_at: Moment;
  readonly settled_at: Moment | null;
}

export type TicketState = 'open' | 'answered' | 'closed';

export interface TicketTable {
  readonly id: string;
  readonly state: TicketState;
  readonly name: string;
  readonly email: string;
  readonly subject: string;
  readonly order_number: string | null;
  readonly key_hash: string;
  readonly created_at: Moment;
  readonly first_answer_at: Moment | null;
  readonly changed_at: Moment;
}

export interface TicketMessageTable {
  readonly ticket_id: string;
  readonly id: string;
  readonly writer: 'customer' | 'desk';
  readonly text: string;
  readonly created_at: Moment;
}

export interface CannedAnswerTable {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly changed_at: Moment;
}

export interface TalkTables {
  readonly comment: CommentTable;
  readonly comment_report: CommentReportTable;
  readonly ticket: TicketTable;
  readonly ticket_message: TicketMessageTable;
  readonly canned_answer: CannedAnswerTable;
}
