import type { FindingRecord } from '../schema/finding.ts';
import type { RedFlagRecord } from '../schema/red-flag.ts';
import type { FindingWords, RedFlagWords, Words } from '../words.ts';
import type { OrderedRecords } from './ordered-records.ts';

/** The words the check shows, by id. */
export function compileWords(records: OrderedRecords): Words {
  return {
    sources: byId(records.sources, ({ names: { plain, short, lay } }) => ({ plain, short, lay })),
    findings: byId(records.findings, findingWords),
    qualities: byId(records.qualities, ({ name }) => name),
    redFlags: byId(records.redFlags, redFlagWords),
    cautions: byId(records.cautions, ({ text }) => ({ text })),
  };
}

function findingWords(finding: FindingRecord): FindingWords {
  const { question, statement, whyWeAsk, yesMeans, noMeans, steps = [], notWhen = [] } = finding;
  return {
    question,
    statement,
    whyWeAsk,
    ...(yesMeans !== undefined && { yesMeans }),
    ...(noMeans !== undefined && { noMeans }),
    steps,
    notWhen: notWhen.map(({ text }) => text),
  };
}

function redFlagWords({ tick, because, say, whenCalling }: RedFlagRecord): RedFlagWords {
  return { tick, because, say, whenCalling };
}

/** Records by id, each turned by `turn`, in the order given. */
export function byId<Value extends { readonly id: string }, Result>(
  records: readonly Value[],
  turn: (record: Value) => Result,
): Record<string, Result> {
  return Object.fromEntries(records.map((record) => [record.id, turn(record)]));
}
