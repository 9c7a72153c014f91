import { cardAnswers, earlierTicks } from '../../../../apps/site/src/lib/check/cards.ts';
import {
  emptyRecord,
  without,
  type PersonAnswers,
} from '../../../../apps/site/src/lib/check/record.ts';
import { cardReasons, cardTitles } from '../../../../apps/site/src/lib/words/cards.ts';
import { activityWords, durationWords } from '../../../../apps/site/src/lib/words/pain.ts';
import { whatIsLeft } from '../../../../apps/site/src/lib/words/progress.ts';
import { openingCards } from 'unknot:opening';
import type { App, Place, Shown } from '../app.ts';
import { choices, select } from '../dom/choices.ts';
import { h } from '../dom/h.ts';
import { m } from '#messages';
import { isOpen, tickList, type Ticks } from '../dom/tick-list.ts';

function withPart<Key extends keyof PersonAnswers>(
  person: PersonAnswers,
  key: Key,
  value: PersonAnswers[Key] | undefined,
): PersonAnswers {
  const rest = without(person, key);
  return value === undefined ? rest : { ...rest, [key]: value };
}

function personFields(start: PersonAnswers, onChange: (person: PersonAnswers) => void): Node {
  let person = start;
  const set = <Key extends keyof PersonAnswers>(key: Key, value?: PersonAnswers[Key]): void =>
    onChange((person = withPart(person, key, value)));
  const age = h('input', {
    type: 'text',
    inputmode: 'numeric',
    maxlength: 3,
    autocomplete: 'off',
    value: start.age ?? '',
    oninput: () => {
      const years = Number.parseInt(age.value, 10);
      set('age', years >= 1 && years <= 120 ? years : undefined);
    },
  });
  const options = [
    { value: 'female', word: m.where_female() },
    { value: 'male', word: m.where_male() },
    { value: 'unsaid', word: m.where_sex_unsaid() },
  ] as const;
  return h(
    'div',
    { class: 'person' },
    h('label', { class: 'field' }, h('span', {}, m.where_age()), age),
    choices(m.where_sex(), options, start.sex, (sex) =>
      set('sex', sex === 'unsaid' ? undefined : sex),
    ),
  );
}

function sinceFields(start: PersonAnswers, onChange: (person: PersonAnswers) => void): Node {
  let person = start;
  const since = durationWords.map(({ days, word }) => ({ value: days, word }));
  const doing = activityWords.map(({ id, word }) => ({ value: id, word }));
  return h(
    'div',
    { class: 'person' },
    choices(m.where_since(), since, start.durationDays, (durationDays) =>
      onChange((person = { ...person, durationDays })),
    ),
    select(m.where_activity(), doing, start.activity ?? 'running', (activity) =>
      onChange((person = { ...person, activity })),
    ),
  );
}

/** The two cards before anything else. The first shows before the data has come. */
export function drawOpening(app: App, { step }: Place): Shown {
  const first = step === 'start';
  const card = openingCards[first ? 0 : 1]!;
  const record = app.started?.record ?? emptyRecord;
  let ticks: Ticks = earlierTicks(card, record);
  let person: PersonAnswers = { activity: 'running', ...record.person };
  const problem = h('p', { class: 'problem', role: 'alert' });
  const button = h('button', { class: 'primary' }, m.continue());

  const missing = (): string => {
    if (first && person.age === undefined) return m.where_age_open();
    return isOpen(ticks) ? m.where_none_open() : '';
  };
  const goOn = async (): Promise<void> => {
    problem.textContent = missing();
    if (problem.textContent !== '') return;
    button.disabled = true;
    problem.textContent = app.started ? '' : m.where_fetching();
    const there = await app.prepare();
    button.disabled = false;
    problem.textContent = there ? '' : m.element_failed();
    if (!there) return;
    const { check } = app;
    check.update({
      person,
      findings: { ...check.record.findings, ...cardAnswers(card, ticks.ticked, ticks.unsure) },
      cards: { ...check.record.cards, [card.number]: check.nowText() },
    });
    app.go(check.halted ? 'result' : first ? 'ill' : 'paint');
  };
  const content = h(
    'form',
    {
      class: 'card',
      novalidate: true,
      onsubmit: (event: Event) => {
        event.preventDefault();
        void goOn();
      },
    },
    h('h2', {}, cardTitles[card.number]),
    first && h('p', { class: 'quiet' }, m.element_intro()),
    first && personFields(person, (now) => (person = now)),
    h('p', { class: 'quiet' }, m.where_tick()),
    tickList(card.items, ticks, (now) => (ticks = now)),
    !first && sinceFields(person, (now) => (person = now)),
    h('p', { class: 'small quiet' }, h('b', {}, m.why_we_ask()), ` ${cardReasons[card.number]}`),
    problem,
    button,
  );
  return { left: whatIsLeft(first ? 'start' : 'ill', { cards: 0, questions: 0 }), content };
}
