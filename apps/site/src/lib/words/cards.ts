/** Headings of the red-flag cards by number, and one line under them. */
export const cardTitles: Readonly<Record<number, string>> = {
  1: 'First, you and that leg',
  2: 'Are you ill with it?',
  3: 'Could it be a nerve?',
  4: 'Could it be the blood flow?',
  5: 'Could it be the groin or belly?',
  6: 'Could it be the bone?',
  7: 'What else should we know?',
};

/** Why each card is asked. */
export const cardReasons: Readonly<Record<number, string>> = {
  1: 'A young hip, a leg that will not carry you, or a hard fall needs a clinician, whatever a drawing says.',
  2: 'An infected joint can start like a strained muscle. It cannot wait, and pressing on it does harm.',
  3: 'A nerve that is squeezed in the back can need help within hours. Muscle pain does not do these things.',
  4: 'A clot, a narrowed vessel or a bleeding muscle can feel like a tight one. Pressing on it is not safe.',
  5: 'Some pains in the groin and belly come from inside, and some of those cannot wait.',
  6: 'A stress injury of bone can feel like a muscle that will not settle. Pressing on it is not safe, and running on it can make it worse.',
  7: 'These change what is likely, and what is safe to do about it.',
};
