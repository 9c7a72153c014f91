import { regionsTouched } from '@unknot/body';
import { makeReport, type Report } from '@unknot/report';
import type { Check } from '../check/check.svelte.ts';
import type { Engine } from '../check/engine.ts';
import { countedCells, wholeDrawing } from '../check/story.ts';
import type { Device } from '../device/device.ts';
import type { KeptRun, KeptSession } from '../device/kept.ts';

const runsForMs = 42 * 24 * 3600 * 1000;

function runOf({ at, km, minutes }: KeptRun): Report['runs'] {
  return km === undefined ? [] : [{ at, km, minutes }];
}

function sessionOf(session: KeptSession): Report['sessions'][number] {
  const { at, technique, muscle, side, seconds, painBefore, painAfter } = session;
  return {
    at,
    technique,
    muscle,
    side,
    minutes: Math.round(seconds / 6) / 10,
    ...(painBefore !== undefined && { painBefore }),
    ...(painAfter !== undefined && { painAfter }),
  };
}

/** The report of this device's check and what followed it, as of `now` (ISO 8601). */
export async function ownReport(
  check: Check,
  engine: Engine,
  device: Device,
  now: string,
): Promise<Report | undefined> {
  const { story, verdict, record } = check;
  if (!story || !verdict || story.drawing.length === 0) return undefined;
  const drawing = wholeDrawing(record, engine.body, engine.regions);
  const cells = Uint16Array.from(countedCells(drawing));
  const [ratings, sessions, runs] = await Promise.all([
    device.ratings.all(),
    device.sessions.all(),
    device.runs.all(),
  ]);
  const since = Date.parse(now) - runsForMs;
  const report = makeReport({
    made: now,
    versions: { atlas: engine.knowledge.version, body: engine.body.hash },
    story,
    drawing,
    regions: regionsTouched(engine.regions, { cells }),
    qualities: record.qualities,
    verdict,
    ratings: ratings.map(({ at, pain }) => ({ at, pain })),
    sessions: sessions.map(sessionOf),
    runs: runs.filter(({ at }) => Date.parse(at) >= since).flatMap(runOf),
  });
  return check.halted ? { ...report, differential: [] } : report;
}
