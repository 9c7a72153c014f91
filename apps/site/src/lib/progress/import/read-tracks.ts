import { gpx, tcx } from '@tmcw/togeojson';
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { runOf, type Run } from '../run.ts';
import { trackLength } from './track-length.ts';

type Feature = ReturnType<typeof gpx>['features'][number];

function timesOf(feature: Feature): string[] {
  const properties = feature.properties as {
    readonly coordinateProperties?: { readonly times?: string | (string | string[])[] };
  } | null;
  return [properties?.coordinateProperties?.times ?? []].flat(3);
}

function lineOf({ geometry }: Feature): (readonly number[])[][] {
  if (geometry?.type === 'LineString') return [geometry.coordinates];
  return geometry?.type === 'MultiLineString' ? geometry.coordinates : [];
}

/** A track with times as a run; a planned route has none and is left out. */
function runOfTrack(feature: Feature, from: 'gpx' | 'tcx'): Run[] {
  const times = timesOf(feature)
    .map((time) => Date.parse(time))
    .filter((time) => !Number.isNaN(time));
  const km = lineOf(feature).reduce((sum, line) => sum + trackLength(line), 0);
  const first = times[0];
  const last = times.at(-1);
  if (first === undefined || last === undefined || last <= first || km <= 0) return [];
  return [runOf(new Date(first), km, (last - first) / 60_000, from)];
}

/** What says that a track was not a run; a track without a word about its kind counts as one. */
const otherSport = /^(biking|cycling|ride|walk|walking|hiking|hike|swim|swimming|other|ski)/i;

function isRun(document: ReturnType<DOMParser['parseFromString']>, from: 'gpx' | 'tcx'): boolean {
  const kind =
    from === 'tcx'
      ? document.getElementsByTagName('Activity')[0]?.getAttribute('Sport')
      : document.getElementsByTagName('type')[0]?.textContent;
  return !otherSport.test(kind ?? '');
}

/** The runs of a GPX or TCX file. Throws when the text is not well-formed. */
export function readTracks(text: string, from: 'gpx' | 'tcx'): Run[] {
  const parser = new DOMParser({ onError: onErrorStopParsing });
  const document = parser.parseFromString(text, 'text/xml');
  if (!isRun(document, from)) return [];
  const { features } = from === 'gpx' ? gpx(document) : tcx(document);
  return features.flatMap((feature: Feature) => runOfTrack(feature, from));
}
