import { expect, test } from 'vitest';
import { emptyRecord, type CheckRecord } from './record.ts';
import { allowedStep, stepNames, stepNumber } from './steps.ts';

const opened: CheckRecord = { ...emptyRecord, cards: { 1: 'x', 2: 'x' } };
const painted: CheckRecord = { ...opened, listed: [{ region: 'left/calf', intensity: 4 }] };

const calm = { halted: false, cardsOpen: false };
const halted = { halted: true, cardsOpen: true };

test('nothing comes before the two cards', () => {
  for (const step of stepNames) expect(allowedStep(step, emptyRecord, calm)).toBe('start');
  const first = { ...emptyRecord, cards: { 1: 'x' } };
  for (const step of stepNames.slice(1)) expect(allowedStep(step, first, calm)).toBe('ill');
});

test('cards, questions and result come after a drawing', () => {
  expect(allowedStep('result', opened, calm)).toBe('paint');
  expect(allowedStep('list', opened, calm)).toBe('list');
  for (const step of stepNames) expect(allowedStep(step, painted, calm)).toBe(step);
});

test('no question and no result before the cards that are called for', () => {
  const open = { halted: false, cardsOpen: true };
  expect(allowedStep('result', painted, open)).toBe('cards');
  expect(allowedStep('questions', painted, open)).toBe('cards');
  expect(allowedStep('paint', painted, open)).toBe('paint');
});

test('an urgent answer leads to what to do now; cards can be changed, the ranking is not shown', () => {
  for (const step of ['paint', 'list', 'questions', 'result'] as const)
    expect(allowedStep(step, painted, halted)).toBe('result');
  for (const step of ['start', 'ill', 'cards'] as const)
    expect(allowedStep(step, painted, halted)).toBe(step);
  expect(allowedStep('cards', opened, halted)).toBe('result');
  const young = { ...emptyRecord, cards: { 1: 'x' } };
  expect(allowedStep('ill', young, halted)).toBe('result');
});

test('an address with a foolish number leads to the first', () => {
  for (const n of ['', '0', '-3', '1.5', 'x', '1000'])
    expect(stepNumber(new URLSearchParams({ n }))).toBe(1);
  expect(stepNumber(new URLSearchParams({ n: '4' }))).toBe(4);
});
