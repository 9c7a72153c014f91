import { FitBaseType, FitEncoder } from 'fit-file-parser/encoder';
import { describe, expect, test } from 'vitest';
import { fitFile } from './fit-file.fixture.ts';
import { readRunFile } from './read-run-file.ts';
import { trackLength } from './track-length.ts';

const start = new Date('2026-03-01T06:00:00Z');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const codeOf = (name: string, content: Uint8Array): unknown => {
  const result = readRunFile(name, content);
  return 'skipped' in result ? result.skipped : result.runs;
};

const points = [
  [8.5, 47.3, '06:00:00'],
  [8.5, 47.31, '06:06:00'],
  [8.51, 47.31, '06:10:30'],
] as const;
const gpxOf = (type: string): string =>
  `<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk>${type}<trkseg>${points
    .map(([x, y, at]) => `<trkpt lat="${y}" lon="${x}"><time>2026-03-01T${at}Z</time></trkpt>`)
    .join('')}</trkseg></trk></gpx>`;
const tcxOf = (sport: string): string =>
  `<?xml version="1.0"?><TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities><Activity Sport="${sport}"><Id>2026-03-01T06:00:00Z</Id><Lap StartTime="2026-03-01T06:00:00Z"><Track>${points
    .map(
      ([x, y, at]) =>
        `<Trackpoint><Time>2026-03-01T${at}Z</Time><Position><LatitudeDegrees>${y}</LatitudeDegrees><LongitudeDegrees>${x}</LongitudeDegrees></Position></Trackpoint>`,
    )
    .join('')}</Track></Lap></Activity></Activities></TrainingCenterDatabase>`;

describe('files of runs', () => {
  test('a FIT file gives start, length and time', () => {
    const result = readRunFile('a.FIT', fitFile({ start, km: 8.25, minutes: 47.5 }));
    expect(result).toEqual({
      name: 'a.FIT',
      runs: [
        {
          id: '2026-03-01T06:00_825',
          at: '2026-03-01T06:00:00.000Z',
          km: 8.25,
          minutes: 47.5,
          from: 'fit',
        },
      ],
    });
  });

  test('another sport is not a run, a FIT file without a session neither', () => {
    expect(codeOf('a.fit', fitFile({ start, km: 8, minutes: 40, sport: 2 }))).toBe('no-run-inside');
    const bare = new FitEncoder({ protocolVersion: 0x20 })
      .writeMessage(0, [{ number: 0, size: 1, baseType: FitBaseType.Enum, value: 6 }])
      .close();
    expect(codeOf('a.fit', bare)).toBe('no-run-inside');
  });

  test('a damaged file is named, wherever it is damaged', () => {
    const whole = fitFile({ start, km: 8, minutes: 40 });
    for (let at = 0; at < whole.length; at += 7) {
      const changed = Uint8Array.from(whole);
      changed[at]! ^= 0x55;
      expect([at, codeOf('a.fit', changed)]).toEqual([at, 'damaged']);
    }
    expect(codeOf('a.fit', whole.slice(0, 40))).toBe('damaged');
    expect(codeOf('a.fit', new Uint8Array(0))).toBe('damaged');
    expect(codeOf('a.gpx', bytes(gpxOf('').slice(0, 200)))).toBe('damaged');
    expect(codeOf('a.tcx', bytes('not xml'))).toBe('damaged');
  });

  test('GPX and TCX give the length of the track and its time', () => {
    const km = trackLength(points.map(([x, y]) => [x, y]));
    for (const [name, text] of [
      ['a.gpx', gpxOf('<type>running</type>')],
      ['b.gpx', gpxOf('')],
      ['c.tcx', tcxOf('Running')],
    ] as const) {
      const result = readRunFile(name, bytes(text));
      const [run] = 'runs' in result ? result.runs : [];
      expect(run?.at).toBe('2026-03-01T06:00:00.000Z');
      expect(run?.minutes).toBe(10.5);
      expect(run?.km).toBeCloseTo(km, 2);
    }
    expect(codeOf('a.gpx', bytes(gpxOf('<type>cycling</type>')))).toBe('no-run-inside');
    expect(codeOf('a.tcx', bytes(tcxOf('Biking')))).toBe('no-run-inside');
  });

  test('a file of another kind is told apart by its name', () => {
    expect(codeOf('notes.txt', bytes('x'))).toBe('unknown-kind');
    expect(codeOf('fit', new Uint8Array(3))).toBe('damaged');
  });
});

describe('the length of a track', () => {
  test('a degree of latitude is 111.195 km on a sphere of 6371.0088 km', () => {
    const track = [
      [8, 47],
      [8, 48],
    ];
    expect(trackLength(track)).toBeCloseTo(111.195, 3);
    expect(trackLength([[8, 47]])).toBe(0);
  });
});
