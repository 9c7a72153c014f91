import { isBehindOnly } from '@unknot/atlas';
import { levelRank, type Differential } from '@unknot/differential';
import type { App, Shown } from '../app.ts';
import { haltingLevel } from '../check.ts';
import { h, refill, type Child } from '../dom/h.ts';
import { say } from '../dom/say.ts';
import { withSide } from '../places.ts';
import { levelKey } from './cards.ts';
import { doctorRoute } from './doctor-route.ts';
import { plates } from './plates.ts';
import { reliefNow } from './relief.ts';
import { resultEnd } from './result-end.ts';
import { weighing } from './weighing.ts';

const namesShown = 9;

function named(app: App, id: string): string {
  const side = app.check.verdict.entries.find((entry) => entry.id === id)?.side;
  return withSide(app.check.engine.words.sources[id]?.plain ?? id, side);
}

function triageLine(level: string, line: string): HTMLElement {
  const title = say(`which_triage_${levelKey(level)}_title`);
  return h('p', { class: `triage ${level}` }, h('b', {}, title), ` ${line}`);
}

/** How far the first stands out: ties are said as ties. */
function standing(app: App, { entries, ties }: Differential): readonly [string, string] {
  const [first, second] = entries;
  const tied = ties[0]?.slice(1) ?? [];
  if (tied.length > 0) {
    const names = tied.map((id) => named(app, id)).join(say('and'));
    return [say('which_tie', { names }), say('which_tie_line')];
  }
  const share = first!.posterior;
  if (share < 0.3) return [say('which_unclear'), say('which_unclear_line')];
  return share >= 0.5 && share >= 3 * (second?.posterior ?? 0)
    ? [say('which_clear'), say('which_clear_line')]
    : [say('which_ahead'), say('which_ahead_line')];
}

function head(app: App, verdict: Differential): Child {
  const { engine, story } = app.check;
  const { id } = verdict.entries[0]!;
  if (!verdict.explained)
    return [
      h('p', { class: 'quiet' }, say('which_another')),
      h('h2', {}, say('which_unexplained')),
      h('p', {}, say('which_unexplained_line')),
    ];
  const { plain, lay } = engine.words.sources[id]!;
  const [title, line] = standing(app, verdict);
  return [
    h('p', { class: 'quiet' }, say('which_consistent')),
    h('h2', {}, named(app, id)),
    lay !== plain && h('p', { class: 'quiet' }, lay),
    h('p', {}, h('b', {}, title), ` ${line}`),
    isBehindOnly(story.touches) && h('p', {}, say('which_behind')),
  ];
}

const bandKeys = {
  'most-consistent': 'as_well',
  'more-likely': 'well',
  possible: 'possible',
  'less-likely': 'less',
} as const;

/** Names in bands, best first, without a number that promises too much. */
function ranking(app: App, { entries }: Differential): HTMLElement {
  const rows = entries.slice(0, namesShown).map(({ id, kind, band }, place) => {
    const words = place === 0 && band === 'most-consistent' ? 'well' : bandKeys[band];
    return h(
      'li',
      { 'data-id': id },
      h('span', { class: 'serif' }, named(app, id)),
      kind === 'condition' && h('small', {}, ` ${say('not_a_muscle')}`),
      h('small', { class: 'band' }, say(`which_band_${words}`)),
    );
  });
  return h('section', {}, h('h3', {}, say('element_ranking')), h('ol', { class: 'ranking' }, rows));
}

function settle(app: App, { next }: Differential): HTMLElement | false {
  const best = next.toSorted((a, b) => b.bits - a.bits)[0];
  const words = best && app.check.engine.words.findings[best.finding];
  if (!best || !words) return false;
  const { asked } = app.check.record;
  const known = asked.indexOf(best.finding);
  const ask = (): void => {
    if (known < 0) app.check.update({ asked: [...asked, best.finding] });
    app.go('questions', 1 + (known < 0 ? asked.length : known));
  };
  const word = words.steps.length > 0 ? say('which_settle_test') : say('which_settle_answer');
  return h(
    'section',
    {},
    h('h3', {}, say('which_settle')),
    h('p', {}, words.question),
    h('button', { class: 'worded', onclick: ask }, word),
  );
}

function ranked(app: App, verdict: Differential): Child {
  const { triage, entries } = verdict;
  const { words } = app.check.engine;
  const byRanking = triage.because[0]?.startsWith('ranking:') ?? true;
  const own = byRanking ? undefined : words.redFlags[triage.redFlags[0] ?? '']?.say;
  const line = own ?? say(`which_triage_${levelKey(triage.level)}_line`);
  const toDoctor =
    triage.redFlags.length > 0 || levelRank(triage.level) >= levelRank('see-doctor-days');
  const pictures = h('div', { class: 'pictures' });
  requestAnimationFrame(() => {
    if (pictures.isConnected) refill(pictures, plates(app, entries[0]!, pictures.clientWidth));
  });
  return [
    triageLine(triage.level, line),
    toDoctor && h('details', {}, h('summary', {}, say('which_calling')), doctorRoute(app, triage)),
    head(app, verdict),
    ranking(app, verdict),
    pictures,
    weighing(app, entries[0]!),
    settle(app, verdict),
    reliefNow(app),
  ];
}

/** Ends the ranking: what to do now, what to say, and why we say so. */
function seenToday(app: App, { triage }: Differential): Child {
  return [
    triageLine(triage.level, say(`which_triage_${levelKey(triage.level)}_line`)),
    h('h2', {}, say('which_now')),
    triage.redFlags.length === 0 && h('p', {}, say('which_now_by_ranking')),
    doctorRoute(app, triage),
    h('p', { class: 'small quiet' }, say('which_now_limits')),
    app.host.buy && h('p', { class: 'offer quiet' }, say('tool_locked')),
  ];
}

/** The result: what to do first, then what it is most consistent with. */
export function drawResult(app: App): Shown {
  const { verdict } = app.check;
  const stop = levelRank(verdict.triage.level) >= haltingLevel;
  const shown = stop ? seenToday(app, verdict) : ranked(app, verdict);
  return {
    left: '',
    content: h('div', { class: 'result' }, shown, resultEnd(app)),
    repaint: () => app.show({ focus: false }),
  };
}
