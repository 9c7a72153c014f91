import { differentiate } from '@unknot/differential';
import {
  cardAnswers,
  earlierTicks,
  firstOpenCard,
} from '../../../../apps/site/src/lib/check/cards.ts';
import { ownSays } from '../../../../apps/site/src/lib/check/own-says.ts';
import { questionsLeft } from '../../../../apps/site/src/lib/steps/questions-left.ts';
import { cardReasons, cardTitles } from '../../../../apps/site/src/lib/words/cards.ts';
import { whatIsLeft } from '../../../../apps/site/src/lib/words/progress.ts';
import { triageWords } from '../../../../apps/site/src/lib/words/triage.ts';
import type { App, Place, Shown } from '../app.ts';
import { h, refill } from '../dom/h.ts';
import { m } from '#messages';
import { isOpen, tickList, type Ticks } from '../dom/tick-list.ts';

/** A red-flag card that the drawing or an answer calls for. */
export function drawCard(app: App, { number }: Place): Shown {
  const { check } = app;
  const at = Math.min(number, check.cards.length) - 1;
  const card = check.cards[at];
  if (!card) throw new Error('a card was shown that nothing calls for');
  const { words, model } = check.engine;
  let ticks: Ticks = earlierTicks(card, check.record);
  const outcome = h('p', { class: 'outcome', 'aria-live': 'polite' });

  const answers = (): ReturnType<typeof cardAnswers> =>
    cardAnswers(card, ticks.ticked, ticks.unsure);
  const showOutcome = (): void => {
    if (ticks.ticked.size === 0) return refill(outcome);
    const story = { ...check.story, findings: { ...check.story.findings, ...answers() } };
    const { triage } = differentiate(model, story);
    const shown = triage.redFlags.length > 0 ? triage.level : 'self-care';
    const own = ownSays(triage, check.engine);
    const byLevel = own !== '' && triage.level === 'self-care' ? '' : triageWords[shown].onCard;
    refill(
      outcome,
      h('b', {}, m.where_ticks({ count: ticks.ticked.size })),
      ` ${[byLevel, own].filter(Boolean).join(' ')}`,
    );
  };
  const goOn = (): void => {
    if (isOpen(ticks)) return refill(outcome, h('span', { class: 'problem' }, m.where_none_open()));
    check.update({
      findings: { ...check.record.findings, ...answers() },
      cards: { ...check.record.cards, [card.number]: check.nowText() },
    });
    if (check.halted) return app.go('result');
    const open = firstOpenCard(check.cards, check.record);
    if (open > 0) app.go('cards', open);
    else app.go('questions');
  };
  const items = card.findings.map((id) => ({
    id,
    statement: words.findings[id]?.statement ?? id,
  }));
  const content = h(
    'div',
    { class: 'card' },
    h('h2', {}, cardTitles[card.number]),
    h('p', { class: 'quiet' }, m.where_tick()),
    tickList(items, ticks, (now) => {
      ticks = now;
      showOutcome();
    }),
    h('p', { class: 'small quiet' }, h('b', {}, m.why_we_ask()), ` ${cardReasons[card.number]}`),
    outcome,
    h('button', { class: 'primary', onclick: goOn }, m.continue()),
  );
  showOutcome();
  const left = whatIsLeft('cards', {
    cards: check.cards.length - at,
    questions: questionsLeft(check.verdict, check.record.asked.length),
  });
  return { left, content };
}
