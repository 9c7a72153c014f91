import { leastBitsPerSecond, mostQuestions, type Differential } from '@unknot/differential';

/** A drawing alone never decides: so many questions are asked even when it seems to. */
const leastQuestions = 2;

/** Whether the result can be shown after `asked` questions. */
export function isEnough(verdict: Pick<Differential, 'next' | 'settled'>, asked: number): boolean {
  return verdict.next.length === 0 || (verdict.settled && asked >= leastQuestions);
}

/** How many questions are still worth asking, this one included: an honest "about". */
export function questionsLeft(
  verdict: Pick<Differential, 'next' | 'settled'>,
  asked: number,
): number {
  if (isEnough(verdict, asked)) return 1;
  const worth = verdict.next.filter(({ bits, seconds }) => bits / seconds >= leastBitsPerSecond);
  return Math.max(1, Math.min(worth.length + 1, mostQuestions - asked));
}
