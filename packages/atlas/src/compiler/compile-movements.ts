import type { Movements } from '../movements.ts';
import type { MovementRecord } from '../schema/movement.ts';
import type { AtlasRecords } from './read-atlas.ts';

type Kind = MovementRecord['kind'];

/** The movements of an atlas, or undefined when one of the records it cannot do without is absent. */
export function compileMovements({ folders }: AtlasRecords): Movements | undefined {
  const records = [...folders.movements.values()].map(({ value }) => value);
  const ofKind = <K extends Kind>(kind: K): Extract<MovementRecord, { kind: K }>[] =>
    records.filter(
      (record): record is Extract<MovementRecord, { kind: K }> => record.kind === kind,
    );
  const [limb] = ofKind('limb-model');
  const [running] = ofKind('stride');
  const [activity] = ofKind('recorded-activity');
  const [tightFromSitting] = ofKind('question');
  if (!limb || !running || !activity || !tightFromSitting) return undefined;
  const hip = ({ angles }: { angles: Readonly<Record<string, number>> }): number =>
    angles['hip_flexion_r'] ?? 0;
  const postures = ofKind('posture').toSorted((a, b) => hip(a) - hip(b));
  return { limb, running, activity, tightFromSitting, postures };
}
