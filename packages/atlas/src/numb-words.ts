/** Words for pain that are one finding: what they say must call its card, and be weighed once. */
const numbWords: readonly string[] = ['numb', 'tingling'];
const numbFinding = 'numb-or-tingling';

/** What was said: answers by finding id, and words for the pain. */
interface Said<Answers, Word extends string> {
  readonly findings: Answers;
  readonly qualities: readonly Word[];
}

/**
 * What was said, with numb and tingling as the finding they are, whatever else was answered to it.
 * Nothing that was said is weighed twice: the words are taken out of the others.
 */
export function numbWordsAsFinding<
  Answers extends Readonly<Record<string, string>>,
  Word extends string,
>({ findings, qualities }: Said<Answers, Word>): Said<Answers, Word> {
  const others = qualities.filter((word) => !numbWords.includes(word));
  if (others.length === qualities.length) return { findings, qualities };
  return { findings: { ...findings, [numbFinding]: 'yes' }, qualities: others };
}
