import type { Answer } from '@unknot/differential';
import { questionsLeft } from '../../../../apps/site/src/lib/steps/questions-left.ts';
import { whatIsLeft } from '../../../../apps/site/src/lib/words/progress.ts';
import type { App, Place, Shown } from '../app.ts';
import { h } from '../dom/h.ts';
import { m } from '#messages';

/** One question or self-test. */
export function drawQuestion(app: App, { number }: Place): Shown {
  const { check } = app;
  const finding = check.record.asked[number - 1]!;
  const { knowledge, words } = check.engine;
  const said = words.findings[finding]!;
  const isTest = knowledge.findings.find(({ id }) => id === finding)?.kind === 'self-test';
  const given = check.record.findings[finding];

  const answer = (value: Answer): void => {
    check.update({ findings: { ...check.record.findings, [finding]: value } });
    const more = number < check.record.asked.length || !check.verdict.settled;
    if (check.halted || !more) app.go('result');
    else app.go('questions', number + 1);
  };
  const button = (value: Answer, word: string, means?: string): HTMLElement =>
    h(
      'button',
      {
        class: value,
        'aria-pressed': given === undefined ? undefined : String(given === value),
        onclick: () => answer(value),
      },
      h('b', {}, word),
      means !== undefined && h('span', { class: 'small' }, means),
    );
  const content = h(
    'div',
    { class: 'card' },
    isTest && h('p', { class: 'quiet' }, m.which_self_test()),
    h('h2', {}, said.question),
    said.notWhen.length > 0 &&
      h('p', { class: 'small' }, h('b', {}, m.which_not_when()), ` ${said.notWhen.join(' ')}`),
    said.steps.length > 0 &&
      h(
        'ol',
        { class: 'steps' },
        said.steps.map((text) => h('li', {}, text)),
      ),
    h(
      'div',
      { class: 'answers' },
      button('yes', m.which_yes(), said.yesMeans),
      button('no', m.which_no(), said.noMeans),
      button('not-sure', isTest ? m.which_cannot_try() : m.not_sure()),
    ),
    h('p', { class: 'small quiet' }, h('b', {}, m.why_we_ask()), ` ${said.whyWeAsk}`),
    h('button', { class: 'worded', onclick: () => app.go('result') }, m.which_skip()),
  );
  const { asked } = check.record;
  const left = questionsLeft(check.verdict, asked.length) + asked.length - number;
  return { left: whatIsLeft('questions', { cards: 0, questions: left }), content };
}
