import type { Database } from '../database/database.ts';
import { inTransactions, type Bound } from '../database/in-transactions.ts';
import { reviews } from '../reviews/reviews.ts';
import { comments } from './comments.ts';
import { support } from './support.ts';

/** What people write here: comments under pages, questions to the maker, reviews of tools. */
export interface Talk {
  readonly comments: Bound<typeof comments>;
  readonly support: Bound<typeof support>;
  readonly reviews: Bound<typeof reviews>;
}

/** Opens talk over a database. Wake the job `mail` after what writes a letter. */
export function openTalk(database: Pick<Database, 'db'>): Talk {
  return {
    comments: inTransactions(database, comments),
    support: inTransactions(database, support),
    reviews: inTransactions(database, reviews),
  };
}
