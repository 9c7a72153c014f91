import type { Issue } from './issue.ts';
import { namesIn } from './path-point.ts';
import type { LandmarkPoints, PathPoint } from './path-point.ts';
import { profileValues } from './profile.ts';
import type { Profile } from './profile.ts';
import { isRegionName, rightSideName } from './region-names.ts';
import type { PathPart, RegionPart, ZonePart } from './zone.ts';

/** Everything that keeps a zone part from being rasterised; `field` is its place in the record. */
export function zoneIssues(part: ZonePart, field: string, landmarks: LandmarkPoints): Issue[] {
  const own = 'path' in part ? pathIssues(part, field, landmarks) : regionIssues(part, field);
  return [
    ...own,
    ...numberIssues(part.weight, `${field}.weight`, 0, 1),
    ...numberIssues(part.soft ?? 0, `${field}.soft`, 0, 30),
  ];
}

function pathIssues(part: PathPart, field: string, landmarks: LandmarkPoints): Issue[] {
  const points = part.path.flatMap((point, index) =>
    pointIssues(point, `${field}.path[${index}]`, landmarks),
  );
  if (part.path.length === 0) {
    points.push({ code: 'empty-path', field: `${field}.path`, expected: 'a point', got: 'none' });
  }
  return [...points, ...numberIssues(part.radius, `${field}.radius`, 0, 60)];
}

function pointIssues(point: PathPoint, field: string, landmarks: LandmarkPoints): Issue[] {
  const unknown = namesIn(point, field).filter(({ name }) => !Object.hasOwn(landmarks, name));
  return [
    ...unknown.map((found) => ({
      code: 'unknown-landmark',
      field: found.field,
      expected: 'a landmark',
      got: found.name,
    })),
    ...fractionIssues(point, field),
  ];
}

function fractionIssues(point: PathPoint, field: string): Issue[] {
  if (typeof point === 'string') return [];
  const ends = point.between.flatMap((end, at) => fractionIssues(end, `${field}.between[${at}]`));
  return [...ends, ...numberIssues(point.at, `${field}.at`, 0, 1)];
}

function regionIssues(part: RegionPart, field: string): Issue[] {
  if (isRegionName(rightSideName(part.region))) return [];
  const place = `${field}.region`;
  return [{ code: 'unknown-region', field: place, expected: 'a region', got: part.region }];
}

function numberIssues(profile: Profile, field: string, least: number, most: number): Issue[] {
  const values = profileValues(profile);
  const expected = `${least} to ${most}`;
  if (values.length === 0) return [{ code: 'bad-number', field, expected, got: 'none' }];
  return values
    .filter((value) => !(value >= least && value <= most))
    .map((value) => ({ code: 'bad-number', field, expected, got: String(value) }));
}
