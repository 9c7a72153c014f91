import { numbWordsAsFinding } from '@unknot/atlas';
import { regionCells, regionNames } from '@unknot/body';
import type { Answer, PaintedCell, Story } from '@unknot/differential';
import type { CaseError } from './case-error.ts';
import type { Case, PaintedCells, PaintedRegion } from './case.ts';
import type { Engine } from './engine.ts';

function cellsOf(engine: Engine, entry: PaintedRegion | PaintedCells): Iterable<number> {
  return 'region' in entry ? regionCells(engine.regions, entry.region) : entry.cells;
}

function cellErrors(engine: Engine, entry: PaintedCells, index: number): CaseError[] {
  if (entry.body !== engine.body.hash)
    return [
      {
        code: 'unknown-body',
        field: `pain[${index}].body`,
        expected: engine.body.hash,
        got: entry.body,
      },
    ];
  const bad = entry.cells.findIndex((cell) => engine.geometry.paintable[cell] !== 1);
  if (bad < 0) return [];
  return [
    {
      code: 'unknown-cell',
      field: `pain[${index}].cells[${bad}]`,
      expected: 'a cell of the paintable surface',
      got: String(entry.cells[bad]),
    },
  ];
}

/** What is wrong with a case's cells on this body. */
export function drawingErrors(engine: Engine, given: Case): CaseError[] {
  return given.pain.flatMap((entry, i) => ('cells' in entry ? cellErrors(engine, entry, i) : []));
}

/** Region names without side that hold any painted cell. */
function touched(engine: Engine, cells: ReadonlySet<number>): string[] {
  const ids = new Set<string>();
  for (const cell of cells) {
    const name = regionNames[engine.regions.regionOf[cell] as number];
    if (name !== undefined) ids.add(name.replace(/^(left|right)\//, ''));
  }
  return [...ids].sort();
}

/**
 * The questions that a case has no word for, answered no where it answers all the rest of their card:
 * the vocabulary is older than they are, and whoever answered its whole card left nothing open.
 */
function answersWithoutWord(engine: Engine, { findings }: Case): Record<string, Answer> {
  const hasWord = (id: string): boolean => Object.hasOwn(engine.vocabulary.findings, id);
  const isAnswered = (id: string): boolean => findings[id] === 'yes' || findings[id] === 'no';
  const answered = engine.knowledge.redFlags.filter((flag) =>
    flag.findings.filter(hasWord).every(isAnswered),
  );
  const without = answered.flatMap((flag) => flag.findings.filter((id) => !hasWord(id)));
  return Object.fromEntries(without.map((id) => [id, 'no']));
}

/** The engine's view of a case: cells painted once each, regions touched, qualities named. */
export function storyOfCase(engine: Engine, given: Case): Story {
  const cells = new Set<number>();
  for (const entry of given.pain) for (const cell of cellsOf(engine, entry)) cells.add(cell);
  const drawing: PaintedCell[] = [...cells]
    .sort((a, b) => a - b)
    .map((cell) => ({ cell, weight: 1 }));
  const named = given.pain.flatMap((entry) =>
    'region' in entry ? [entry.region.replace(/^(left|right)\//, '')] : [],
  );
  return {
    person: given.person,
    drawing,
    touches: [...new Set([...named, ...touched(engine, cells)])].sort(),
    ...numbWordsAsFinding({
      qualities: [...new Set(given.pain.flatMap((entry) => entry.quality))].sort(),
      findings: { ...answersWithoutWord(engine, given), ...given.findings },
    }),
  };
}
