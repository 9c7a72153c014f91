import type { Differential } from '@unknot/differential';
import type { App } from '../app.ts';
import { h } from '../dom/h.ts';
import { say } from '../dom/say.ts';

type Entry = Differential['entries'][number];
type Reason = Entry['reasons'][number];

const mostLines = 4;
/** In decibans. */
const leastShown = 0.5;

function reasonText({ finding, answer }: Reason, app: App): string | undefined {
  if (finding === 'drawing') return say('which_reason_drawing');
  if (finding === 'prior') return say('which_reason_prior');
  if (finding === 'person') return say('which_reason_person');
  const { words } = app.check.engine;
  if (finding.startsWith('quality-')) {
    const quality = words.qualities[finding.slice('quality-'.length)];
    return quality && say('which_reason_quality', { quality });
  }
  const statement = words.findings[finding]?.statement;
  if (statement === undefined || answer !== 'no') return statement;
  const lower = /^I\b/.test(statement)
    ? statement
    : statement[0]!.toLowerCase() + statement.slice(1);
  return say('which_reason_not_so', { statement: lower });
}

/** What speaks most for a source and against it, in words; the arithmetic is the site's. */
export function weighing(app: App, entry: Entry): HTMLElement {
  const side = (sign: 1 | -1): string[] =>
    entry.reasons
      .filter(({ decibans }) => sign * decibans >= leastShown)
      .toSorted((a, b) => sign * (b.decibans - a.decibans))
      .flatMap((reason) => reasonText(reason, app) ?? [])
      .slice(0, mostLines);
  const list = (title: string, lines: readonly string[]): HTMLElement | false =>
    lines.length > 0 &&
    h(
      'div',
      {},
      h('h4', {}, title),
      h(
        'ul',
        { class: 'lines' },
        lines.map((text) => h('li', {}, text)),
      ),
    );
  return h(
    'section',
    { class: 'weighing' },
    h('h3', {}, say('which_weigh')),
    h(
      'div',
      { class: 'two' },
      list(say('element_for'), side(1)),
      list(say('element_against'), side(-1)),
    ),
  );
}
