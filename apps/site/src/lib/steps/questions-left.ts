import { leastBitsPerSecond, mostQuestions, type Differential } from '@unknot/differential';

/** How many questions are still worth asking, this one included: an honest "about". */
export function questionsLeft(
  verdict: Pick<Differential, 'next' | 'settled'>,
  asked: number,
): number {
  if (verdict.settled) return 1;
  const worth = verdict.next.filter(({ bits, seconds }) => bits / seconds >= leastBitsPerSecond);
  return Math.max(1, Math.min(worth.length + 1, mostQuestions - asked));
}
