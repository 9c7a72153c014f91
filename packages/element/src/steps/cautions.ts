import { cautionsCard } from '@unknot/relief';
import { cardAnswers, earlierTicks } from '../../../../apps/site/src/lib/check/cards.ts';
import { without } from '../../../../apps/site/src/lib/check/record.ts';
import { cautionFindings } from '../../../../apps/site/src/lib/relief/caution-findings.ts';
import type { App, Shown } from '../app.ts';
import { h } from '../dom/h.ts';
import { m } from '#messages';
import { isOpen, tickList, type Ticks } from '../dom/tick-list.ts';

/** The card before anything is pressed: skin, operation, veins, blood, pregnancy and the like. */
export function drawCautions(app: App): Shown {
  const { check } = app;
  const { knowledge, words } = check.engine;
  const card = {
    number: cautionsCard,
    findings: cautionFindings(knowledge, check.gate().for, check.record),
  };
  let ticks: Ticks = { ...earlierTicks(card, check.record), unsure: false };
  const problem = h('p', { class: 'problem', role: 'alert' });
  const goOn = (): void => {
    if (isOpen(ticks)) {
      problem.textContent = m.session_card_problem();
      return;
    }
    const given = cardAnswers(card, ticks.ticked, ticks.unsure);
    const findings = { ...check.record.findings, ...given };
    if (ticks.unsure) {
      check.update({ findings, cards: without(check.record.cards, cautionsCard) });
      problem.textContent = m.session_card_unsure();
      return;
    }
    check.update({ findings, cards: { ...check.record.cards, [cautionsCard]: check.nowText() } });
    app.go('result');
  };
  const items = card.findings.map((id) => ({
    id,
    statement: words.findings[id]?.statement ?? id,
  }));
  const content = h(
    'div',
    { class: 'card' },
    h('h2', {}, m.session_card_title()),
    h('p', { class: 'quiet' }, m.session_card_line()),
    tickList(items, ticks, (now) => (ticks = now)),
    h('p', { class: 'small quiet' }, m.session_card_why()),
    problem,
    h('button', { class: 'primary', onclick: goOn }, m.continue()),
  );
  return { left: m.element_last_card(), content };
}
