import type { AccuracyRecord, CaseRecord } from './accuracy-record.ts';

const leastMoved = 0.02;

const columnWidth = 26;
const plainFigures: readonly string[] = ['mean rank', 'log score', 'Brier score'];

/** `48.1 → 50.0 (+1.9)`: shares in per cent, ranks and scores as they are. */
function change(name: string, before: number, after: number): string {
  const scale = plainFigures.includes(name) ? 1 : 100;
  const digits = scale === 1 ? 2 : 1;
  const [from, to] = [(scale * before).toFixed(digits), (scale * after).toFixed(digits)];
  const by = (Number(to) - Number(from)).toFixed(digits);
  if (from === to) return `${to} (same)`;
  return `${from} → ${to} (${by.startsWith('-') ? '' : '+'}${by})`;
}

function figureLines(before: AccuracyRecord, after: AccuracyRecord): string[] {
  const priors = Object.keys(after.figures);
  const names = Object.keys(after.figures[priors[0] ?? ''] ?? {});
  const cell = (prior: string, name: string): string => {
    const [then, now] = [before.figures[prior]?.[name], after.figures[prior]?.[name]];
    return then === undefined || now === undefined ? '–' : change(name, then, now);
  };
  const line = (name: string, cells: readonly string[]): string =>
    `${name.padEnd(18)} ${cells.map((text) => text.padEnd(columnWidth)).join('')}`.trimEnd();
  return [
    line(
      'per cent',
      priors.map((prior) => `${prior} prior`),
    ),
    ...names.map((name) =>
      line(
        name,
        priors.map((prior) => cell(prior, name)),
      ),
    ),
    '',
  ];
}

function movesOf(before: CaseRecord, after: CaseRecord): string[] {
  return Object.keys(after.rank).flatMap((prior) => {
    const [rankThen, rankNow] = [before.rank[prior], after.rank[prior]];
    const [then, now] = [before.posterior[prior] ?? 0, after.posterior[prior] ?? 0];
    const [levelThen, levelNow] = [before.triage[prior], after.triage[prior]];
    const moved = rankThen !== rankNow || Math.abs(now - then) >= leastMoved;
    const share = `${(100 * then).toFixed(0)} % → ${(100 * now).toFixed(0)} %`;
    return [
      ...(moved ? [`${prior}: rank ${rankThen} → ${rankNow}, posterior ${share}`] : []),
      ...(levelThen === levelNow ? [] : [`${prior}: triage ${levelThen} → ${levelNow}`]),
    ];
  });
}

function caseLines(before: AccuracyRecord, after: AccuracyRecord): string[] {
  return Object.entries(after.cases).flatMap(([id, now]) => {
    const then = before.cases[id];
    const moves = then === undefined ? [] : movesOf(then, now);
    return moves.length === 0 ? [] : [`  ${id}, ${now.group}`, ...moves.map((m) => `    ${m}`)];
  });
}

function settingLines(before: AccuracyRecord, after: AccuracyRecord): string[] {
  const text = (value: unknown): string => JSON.stringify(value) ?? 'absent';
  const keys = new Set([...Object.keys(before.settings), ...Object.keys(after.settings)]);
  return [...keys].flatMap((key) => {
    const [then, now] = [text(before.settings[key]), text(after.settings[key])];
    return then === now ? [] : [`setting ${key}: ${then} → ${now}`];
  });
}

function onlyIn(a: AccuracyRecord, b: AccuracyRecord): number {
  return Object.keys(a.cases).filter((id) => b.cases[id] === undefined).length;
}

/** What changed from one exam to another: versions, settings, every figure, and the cases that moved. */
export function since(before: AccuracyRecord, after: AccuracyRecord): string {
  const moved = caseLines(before, after);
  const count = moved.filter((line) => /^ {2}\S/.test(line)).length;
  const [gone, added] = [onlyIn(before, after), onlyIn(after, before)];
  return [
    `atlas ${before.atlas} → ${after.atlas}${before.atlas === after.atlas ? ' (the same)' : ''}`,
    ...(before.body === after.body ? [] : [`body ${before.body} → ${after.body}`]),
    ...settingLines(before, after),
    ...(gone + added > 0 ? [`${gone} cases gone, ${added} new: figures do not compare`] : []),
    '',
    ...figureLines(before, after),
    `${count} of ${Object.keys(after.cases).length} cases moved (rank, posterior by 2 points, or triage)`,
    ...moved,
    '',
  ].join('\n');
}
