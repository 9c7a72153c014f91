import type { Differential } from '@unknot/differential';
import { callScript } from '../../../../apps/site/src/lib/check/call-script.ts';
import type { App } from '../app.ts';
import { h } from '../dom/h.ts';
import { m } from '#messages';
import { durationWords } from '../../../../apps/site/src/lib/words/pain.ts';
import { regionWords } from '../../../../apps/site/src/lib/words/places.ts';

/** The way to a clinician: what to do, and what to say when calling, in words one can read out. */
export function doctorRoute(app: App, triage: Differential['triage']): HTMLElement {
  const { story, engine } = app.check;
  const { regions, knowledge, words } = engine;
  const flags = triage.redFlags.flatMap((id) => words.redFlags[id] ?? []);
  const reasons = triage.because.filter((text) => !text.startsWith('ranking:'));
  const { age, days, severity, places, ticked } = callScript(story, regions, knowledge, words);
  const span = durationWords.find((one) => one.days === days)?.word;
  // Only the first letter: German keeps its nouns.
  const since = span && span.charAt(0).toLowerCase() + span.slice(1);
  const texts = (lines: readonly string[]): HTMLElement[] =>
    [...new Set(lines)].map((text) => h('p', {}, text));
  return h(
    'div',
    { class: 'route' },
    texts(flags.map((flag) => flag.say)),
    h('h3', {}, m.which_calling()),
    h(
      'blockquote',
      {},
      age !== undefined && h('p', {}, m.which_call_age({ age })),
      places.length > 0 &&
        h('p', {}, m.which_call_place({ place: places.map(regionWords).join('; ') })),
      since !== undefined && h('p', {}, m.which_call_since({ since })),
      severity !== undefined && h('p', {}, m.which_call_severity({ severity })),
      ticked.map((statement) => h('p', {}, `${statement}.`)),
    ),
    texts(flags.map(({ whenCalling }) => whenCalling)),
    reasons.length > 0 && [
      h('h3', {}, m.which_why_we_say_so()),
      h(
        'ul',
        { class: 'lines' },
        reasons.map((text) => h('li', {}, text)),
      ),
    ],
  );
}
