/**
 * What a review may be refused for. The list is closed, and said openly where reviews are written and
 * shown: what the law and decency ask, and nothing else. How many points it gives is not on it.
 */
export const refusalRules = ['insult', 'private', 'harm', 'cure', 'advert'] as const;
export type RefusalRule = (typeof refusalRules)[number];

/** Each rule as a letter says it. */
export const ruleWords: Readonly<Record<RefusalRule, string>> = {
  insult: 'it insults or threatens somebody',
  private: 'it tells something private of another person',
  harm: 'it gives advice that could hurt whoever follows it',
  cure: 'it promises that the tool cures an illness, which a seller may not show',
  advert: 'it advertises something else',
};
