import { mentionsOf } from '@unknot/atlas';
import type { Knowledge } from '@unknot/differential';
import type { CheckRecord } from '../check/record.ts';

/** Asked before every first session, whatever other cards asked. */
const always = [
  'skin-broken-or-infected-there',
  'recent-operation-there',
  'varicose-veins',
  'blood-thinner',
  'pregnant-or-recent-birth',
];

function isHistory(knowledge: Pick<Knowledge, 'findings'>, id: string): boolean {
  const kind = knowledge.findings.find((finding) => finding.id === id)?.kind;
  return kind !== undefined && kind !== 'self-test';
}

/**
 * What the relief room's own card asks: the five of everyone, and whatever else a caution on one of
 * these muscles looks at and no card has asked yet.
 */
export function cautionFindings(
  knowledge: Pick<Knowledge, 'cautions' | 'findings'>,
  muscles: readonly string[],
  record: Pick<CheckRecord, 'findings'>,
): string[] {
  const covering = knowledge.cautions.filter(
    ({ muscles: covered }) => covered === 'all' || covered.some((id) => muscles.includes(id)),
  );
  const looked = covering.flatMap(({ when }) =>
    mentionsOf(when, []).flatMap(({ kind, id }) => (kind === 'finding' ? [id] : [])),
  );
  const open = looked.filter((id) => record.findings[id] === undefined && isHistory(knowledge, id));
  return [...new Set([...always.filter((id) => looked.includes(id)), ...open])];
}
