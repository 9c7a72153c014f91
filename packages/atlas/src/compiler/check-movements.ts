import type { LimbModel, LinePoint, StrideData } from '@unknot/stride';
import type { LimbModelRecord, MovementRecord } from '../schema/movement.ts';
import type { FieldPath, Issue } from './issue.ts';
import { issueAt, type Located } from './located.ts';
import type { AtlasRecords } from './read-atlas.ts';

interface Fault {
  readonly path: FieldPath;
  readonly code: string;
  readonly expected: string;
  readonly got: string;
}

/**
 * Movements hold together: bodies, coordinates, splines, lines and muscles that are named exist, a
 * joint hangs on a bone before it, splines rise, and curves have as many frames as the stride.
 */
export function checkMovements(atlas: AtlasRecords): Issue[] {
  const records = [...atlas.folders.movements.values()];
  const limb = records.map(({ value }) => value).find((value) => value.kind === 'limb-model');
  const muscles = new Set(atlas.folders.muscles.keys());
  for (const broken of atlas.broken)
    if (broken.startsWith('muscles/')) muscles.add(broken.slice('muscles/'.length));
  return records.flatMap((record: Located<MovementRecord>) =>
    faultsOf(record.value, limb, muscles).map(({ path, ...fault }) => issueAt(record, path, fault)),
  );
}

function faultsOf(
  record: MovementRecord,
  limb: LimbModelRecord | undefined,
  muscles: ReadonlySet<string>,
): Fault[] {
  if (record.kind === 'limb-model') return limbFaults(record, muscles);
  if (record.kind === 'stride') return strideFaults(record, limb);
  if (record.kind === 'posture')
    return Object.keys(record.angles).flatMap((name) =>
      unknown(limb?.coordinates ?? [name], name, 'coordinate', ['angles', name]),
    );
  if (record.kind === 'recorded-activity')
    return record.windows.flatMap(({ muscle, from, to }, i) => [
      ...unknown([...muscles], muscle, 'muscle', ['windows', i, 'muscle']),
      ...(from < to ? [] : [outOfOrder(['windows', i, 'to'], `> ${from}`, String(to))]),
    ]);
  return [];
}

function unknown(known: readonly string[], id: string, what: string, path: FieldPath): Fault[] {
  if (known.includes(id)) return [];
  return [{ path, code: `unknown-${what}`, expected: `a known ${what}`, got: id }];
}

function outOfOrder(path: FieldPath, expected: string, got: string): Fault {
  return { path, code: 'out-of-order', expected, got };
}

function limbFaults(model: LimbModel, muscles: ReadonlySet<string>): Fault[] {
  const { coordinates, joints, lines, splines } = model;
  const bodies = [joints[0]!.parent, ...joints.map(({ child }) => child)];
  const curves = splines.map(({ id }) => id);
  const follows = (
    { by, spline }: { by: string; spline?: string | undefined },
    path: FieldPath,
  ): Fault[] => [
    ...unknown(coordinates, by, 'coordinate', [...path, 'by']),
    ...(spline === undefined ? [] : unknown(curves, spline, 'spline', [...path, 'spline'])),
  ];
  const point = ({ on, when, moving }: LinePoint, path: FieldPath): Fault[] => [
    ...unknown(bodies, on, 'body', [...path, 'on']),
    ...(when
      ? unknown(coordinates, when.coordinate, 'coordinate', [...path, 'when', 'coordinate'])
      : []),
    ...(moving
      ? (['x', 'y', 'z'] as const).flatMap((axis) =>
          follows(moving[axis], [...path, 'moving', axis]),
        )
      : []),
  ];
  return [
    ...joints.flatMap(({ parent, motions }, i) => [
      ...unknown(bodies.slice(0, i + 1), parent, 'body', ['joints', i, 'parent']),
      ...motions.flatMap((motion, m) => follows(motion, ['joints', i, 'motions', m])),
    ]),
    ...lines.flatMap(({ muscle, path }, i) => [
      ...(muscle === undefined
        ? []
        : unknown([...muscles], muscle, 'muscle', ['lines', i, 'muscle'])),
      ...path.flatMap((on, p) => point(on, ['lines', i, 'path', p])),
    ]),
    ...splines.flatMap(({ x, y }, i) => splineFaults(x, y, ['splines', i])),
  ];
}

function splineFaults(x: readonly number[], y: readonly number[], path: FieldPath): Fault[] {
  const fall = x.findIndex((value, i) => i > 0 && value <= x[i - 1]!);
  return [
    ...(x.length === y.length ? [] : [count([...path, 'y'], x.length, y.length)]),
    ...(fall < 0 ? [] : [outOfOrder([...path, 'x', fall], `> ${x[fall - 1]}`, String(x[fall]))]),
  ];
}

function count(path: FieldPath, expected: number, got: number): Fault {
  return { path, code: 'wrong-count', expected: `${expected} numbers`, got: String(got) };
}

function strideFaults(stride: StrideData, limb: LimbModel | undefined): Fault[] {
  const frames = 100 / stride.everyPercent + 1;
  const curves: [FieldPath, readonly number[]][] = [
    [['groundForceNewton'], stride.groundForceNewton],
    ...(['angles', 'spread', 'force'] as const).flatMap((field) =>
      Object.entries(stride[field]).map(([name, curve]): [FieldPath, readonly number[]] => [
        [field, name],
        curve,
      ]),
    ),
  ];
  const lines = limb?.lines.map(({ id }) => id) ?? Object.keys(stride.force);
  return [
    ...curves.flatMap(([path, curve]) =>
      curve.length === frames ? [] : [count(path, frames, curve.length)],
    ),
    ...Object.keys(stride.force).flatMap((id) => unknown(lines, id, 'line', ['force', id])),
  ];
}
