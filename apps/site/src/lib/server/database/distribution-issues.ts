import type { Placing } from './distribution.ts';

type Placings = Readonly<Record<string, Placing>>;

interface Reference {
  readonly columns: readonly string[];
  readonly table: string;
  readonly targets: readonly string[];
}

const bare = (name: string): string => name.trim().replaceAll('"', '');
const list = (text: string): string[] => text.split(',').map(bare);

/** Parts of a table's body that are set apart by commas outside brackets. */
function partsOf(body: string): string[] {
  let depth = 0;
  let part = '';
  const parts: string[] = [];
  for (const sign of body) {
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (sign === ',' && depth === 0) {
      parts.push(part);
      part = '';
    } else part += sign;
  }
  return [...parts, part].map((text) => text.trim());
}

function keysOf(parts: readonly string[]): string[][] {
  return parts.flatMap((part) => {
    const whole = /^(?:constraint \S+ )?(?:primary key|unique)\s*\(([^)]+)\)/i.exec(part);
    if (whole) return [list(whole[1]!)];
    return /\b(primary key|unique)\b/i.test(part) ? [[bare(part.split(/\s/)[0]!)]] : [];
  });
}

function referencesOf(parts: readonly string[]): Reference[] {
  return parts.flatMap((part) => {
    const found = /references\s+("?\w+"?)\s*\(([^)]+)\)/i.exec(part);
    if (!found) return [];
    const own = /foreign key\s*\(([^)]+)\)/i.exec(part);
    const columns = own ? list(own[1]!) : [bare(part.split(/\s/)[0]!)];
    return [{ columns, table: bare(found[1]!), targets: list(found[2]!) }];
  });
}

function keyIssues(table: string, placing: Placing, keys: readonly string[][]): string[] {
  if (typeof placing === 'string') return [];
  return keys
    .filter((key) => !key.includes(placing.by))
    .map((key) => `${table}: the key (${key.join(', ')}) lacks ${placing.by}`);
}

function referenceIssue(table: string, reference: Reference, placings: Placings): string[] {
  const [from, to] = [placings[table], placings[reference.table]];
  if (to === 'reference' && from !== undefined) return [];
  if (from === 'local' && to === 'local') return [];
  const together =
    typeof from === 'object' &&
    typeof to === 'object' &&
    from.with === to.with &&
    reference.columns.some((column, i) => column === from.by && reference.targets[i] === to.by);
  return together
    ? []
    : [`${table}: points at ${reference.table}, which may be on another machine`];
}

/** Constraints in these statements that would cross machines, and tables nobody has placed. */
export function distributionIssues(statements: readonly string[], placings: Placings): string[] {
  return statements.flatMap((statement) => {
    const made = /^create table\s+("?\w+"?)\s*\(([\s\S]*)\)$/i.exec(
      statement.replace(/--.*$/gm, '').trim(),
    );
    if (made) {
      const table = bare(made[1]!);
      const placing = placings[table];
      if (placing === undefined) return [`${table}: is not placed`];
      const parts = partsOf(made[2]!);
      return [
        ...keyIssues(table, placing, keysOf(parts)),
        ...referencesOf(parts).flatMap((reference) => referenceIssue(table, reference, placings)),
      ];
    }
    const index = /^create unique index \S+ on ("?\w+"?)\s*\(([^)]+)\)/i.exec(statement);
    if (index) {
      const table = bare(index[1]!);
      const placing = placings[table];
      return placing === undefined
        ? [`${table}: is not placed`]
        : keyIssues(table, placing, [list(index[2]!)]);
    }
    return /^alter table[\s\S]*\b(unique|primary key|references)\b/i.test(statement)
      ? [`keys are named where a table is made: ${statement.slice(0, 60)}`]
      : [];
  });
}
