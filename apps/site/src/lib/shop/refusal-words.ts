import { m } from '#messages';

/** What each rule refuses, as the pages say it. */
export const refusalWords = {
  insult: m.tool_reviews_rule_insult(),
  private: m.tool_reviews_rule_private(),
  harm: m.tool_reviews_rule_harm(),
  cure: m.tool_reviews_rule_cure(),
  advert: m.tool_reviews_rule_advert(),
} as const;
