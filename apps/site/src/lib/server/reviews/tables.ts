import type { Moment } from '../mail/tables.ts';
import type { RefusalRule } from './rules.ts';

export type ReviewState = 'held' | 'shown' | 'refused';

export interface ReviewTable {
  readonly order_id: string;
  readonly product_id: string;
  readonly id: string;
  readonly state: ReviewState;
  readonly rating: number;
  readonly name: string;
  readonly text: string;
  readonly played: boolean;
  readonly refused_for: RefusalRule | null;
  readonly answer: string | null;
  readonly answered_at: Moment | null;
  readonly created_at: Moment;
  readonly shown_at: Moment | null;
  readonly edited_at: Moment | null;
}

export interface ReviewTables {
  readonly review: ReviewTable;
}
