import { numbWordsAsFinding } from '@unknot/atlas';
import type { Body, Regions } from '@unknot/body';
import type { CheckRecord } from './record.ts';
import { countedCells, personOf, wholeDrawing } from './story.ts';

interface PainEntry {
  readonly cells?: readonly number[];
  readonly body?: string;
  readonly region?: string;
  readonly intensity: number;
  readonly quality: readonly string[];
}

/** The check as a case that `unknot check` reads. */
export interface CaseFile {
  readonly id: string;
  readonly person: object;
  readonly pain: readonly PainEntry[];
  readonly findings: object;
}

/** Writes the record as a case: one entry per intensity painted, one per region chosen. */
export function caseFileOf(record: CheckRecord, body: Body, regions: Regions): CaseFile {
  const drawing = wholeDrawing(record, body, regions);
  const { findings, qualities: quality } = numbWordsAsFinding(record);
  const painted = record.drawing;
  const byIntensity = new Map<number, number[]>();
  if (painted)
    for (const cell of countedCells(painted)) {
      const intensity = painted.intensities[painted.cells.indexOf(cell)]!;
      byIntensity.set(intensity, [...(byIntensity.get(intensity) ?? []), cell]);
    }
  const pain: PainEntry[] = [...byIntensity].map(([intensity, cells]) => ({
    cells,
    body: body.hash,
    intensity,
    quality,
  }));
  for (const { region, intensity } of record.listed) pain.push({ region, intensity, quality });
  const person = personOf(record, drawing);
  return { id: 'my-check', person, pain, findings };
}
