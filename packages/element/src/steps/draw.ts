import type { Draw, Step } from '../app.ts';
import { drawCard } from './cards.ts';
import { drawCautions } from './cautions.ts';
import { drawList } from './list.ts';
import { drawOpening } from './opening.ts';
import { drawPaint } from './paint.ts';
import { drawQuestion } from './question.ts';
import { drawResult } from './result.ts';

/** How each step is drawn. */
export const draw: Readonly<Record<Step, Draw>> = {
  start: drawOpening,
  ill: drawOpening,
  paint: drawPaint,
  list: drawList,
  cards: drawCard,
  questions: drawQuestion,
  result: drawResult,
  cautions: drawCautions,
};
