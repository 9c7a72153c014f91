import { h } from './h.ts';

/** One of a few. */
export interface Option<Value> {
  readonly value: Value;
  readonly word: string;
}

let groups = 0;

function fieldset<Value>(
  legend: string,
  type: 'radio' | 'checkbox',
  options: readonly Option<Value>[],
  isChosen: (value: Value) => boolean,
  onChange: (chosen: readonly Value[]) => void,
): HTMLElement {
  const name = `unknot-${groups++}`;
  const inputs = options.map(({ value }) =>
    h('input', { type, name, checked: isChosen(value), onchange: () => tell() }),
  );
  const tell = (): void =>
    onChange(options.filter((_, i) => inputs[i]!.checked).map(({ value }) => value));
  return h(
    'fieldset',
    { class: 'choices' },
    h('legend', {}, legend),
    options.map(({ word }, i) => h('label', {}, inputs[i]!, h('span', {}, word))),
  );
}

/** A group of which one may be chosen. */
export function choices<Value>(
  legend: string,
  options: readonly Option<Value>[],
  value: Value | undefined,
  onChange: (value: Value) => void,
): HTMLElement {
  return fieldset(
    legend,
    'radio',
    options,
    (one) => one === value,
    ([chosen]) => chosen !== undefined && onChange(chosen),
  );
}

/** A group of which any may be chosen. */
export function chips<Value>(
  legend: string,
  options: readonly Option<Value>[],
  values: readonly Value[],
  onChange: (values: readonly Value[]) => void,
): HTMLElement {
  return fieldset(legend, 'checkbox', options, (one) => values.includes(one), onChange);
}

/** A labelled list of which one is chosen. */
export function select<Value extends string>(
  label: string,
  options: readonly Option<Value>[],
  value: Value,
  onChange: (value: Value) => void,
): HTMLElement {
  const chosen = (event: Event): void =>
    onChange((event.currentTarget as HTMLSelectElement).value as Value);
  return h(
    'label',
    { class: 'field' },
    h('span', {}, label),
    h(
      'select',
      { onchange: chosen },
      options.map((option) =>
        h('option', { value: option.value, selected: option.value === value }, option.word),
      ),
    ),
  );
}
