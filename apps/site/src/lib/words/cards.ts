import { m } from '#messages';

/** Headings of the red-flag cards by number. */
export const cardTitles: Readonly<Record<number, string>> = {
  1: m.where_card_1(),
  2: m.where_card_2(),
  3: m.where_card_3(),
  4: m.where_card_4(),
  5: m.where_card_5(),
  6: m.where_card_6(),
  7: m.where_card_7(),
};

/** Why each card is asked. */
export const cardReasons: Readonly<Record<number, string>> = {
  1: m.where_card_1_why(),
  2: m.where_card_2_why(),
  3: m.where_card_3_why(),
  4: m.where_card_4_why(),
  5: m.where_card_5_why(),
  6: m.where_card_6_why(),
  7: m.where_card_7_why(),
};
