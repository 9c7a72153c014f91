import type { Issue } from './issue.ts';
import { namesIn } from './path-point.ts';
import type { LandmarkPoints, PathPoint } from './path-point.ts';
import { profileValues } from './profile.ts';
import type { Profile } from './profile.ts';
import { isRegionName, rightSideName } from './region-names.ts';
import type { ZonePart } from './zone.ts';

/** Everything that keeps a zone part from being rasterised; `field` is its place in the record. */
export function zoneIssues(part: ZonePart, field: string, landmarks: LandmarkPoints): Issue[] {
  return [
    ...shapeIssues(part, field),
    ...(part.path ?? []).flatMap((point, at) =>
      pointIssues(point, `${field}.path[${at}]`, landmarks),
    ),
    ...regionIssues(part, field),
    ...numberIssues(part.radius ?? 0, `${field}.radius`, 0, 60),
    ...numberIssues(part.weight, `${field}.weight`, 0, 1),
    ...numberIssues(part.soft ?? 0, `${field}.soft`, 0, 30),
  ];
}

function shapeIssues(part: ZonePart, field: string): Issue[] {
  const issue = (expected: string, got: string): Issue[] => [
    { code: 'bad-part', field, expected, got },
  ];
  if (!part.path && part.region === undefined) return issue('a path or a region', 'neither');
  if (part.path && part.region !== undefined) return issue('a path or a region', 'both');
  if (part.path?.length === 0) return issue('a path with a point', 'none');
  if (part.path && part.radius === undefined) return issue('a radius with the path', 'none');
  return [];
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

function regionIssues({ region }: ZonePart, field: string): Issue[] {
  if (region === undefined || isRegionName(rightSideName(region))) return [];
  return [{ code: 'unknown-region', field: `${field}.region`, expected: 'a region', got: region }];
}

function numberIssues(profile: Profile, field: string, least: number, most: number): Issue[] {
  const values = profileValues(profile);
  const expected = `${least} to ${most}`;
  if (values.length === 0) return [{ code: 'bad-number', field, expected, got: 'none' }];
  return values
    .filter((value) => !(value >= least && value <= most))
    .map((value) => ({ code: 'bad-number', field, expected, got: String(value) }));
}
