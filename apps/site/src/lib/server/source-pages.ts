import type { CitedText, TechniqueBook } from '@unknot/atlas';
import { levelRank, type Source } from '@unknot/differential';
import type { SourceLink, SourcePage } from '../source/source-page.ts';
import { atlasFiles, type AtlasFiles } from './atlas-files.ts';
import { CitedWorks } from './cited-works.ts';
import { tellingStatements, tellingTests } from './telling-findings.ts';

/** Ids of all sources of one kind, in the order of the vocabulary. */
export function sourceIds(kind: SourceLink['kind']): string[] {
  return atlasFiles()
    .knowledge.sources.filter((source) => source.kind === kind)
    .map(({ id }) => id);
}

/** A source as a link names it. */
export function sourceLink({ knowledge, words }: AtlasFiles, id: string): SourceLink {
  const source = knowledge.sources.find((one) => one.id === id);
  if (!source) throw new Error(`no source ${id}`);
  return { id, kind: source.kind, name: words.sources[id]!.plain };
}

function techniqueOf(
  book: TechniqueBook,
  id: string,
  cited: CitedWorks,
): Pick<SourcePage, 'technique'> {
  const technique = book.techniques.find(({ muscle }) => muscle === id);
  if (!technique) return {};
  const { kind, why, position, angle, dose, spots, pressure, noGo, instead } = technique;
  return {
    technique: {
      ...{ kind, position, dose, why: cited.claimed(why), cap: pressure.cap },
      ...(angle !== undefined && { angle }),
      spots: spots.map(({ name }) => name),
      notHere: noGo.map((place) => book.noGo.find((one) => one.id === place)!.name),
      instead: instead.map(({ name, how }) => ({ name, how })),
    },
  };
}

/** What pressing, twisting or loading could harm. */
const gatesWithoutTests = new Set(['bone', 'infection', 'vessel', 'child']);

/**
 * Whether a page may teach self-tests: never where a doctor is to look first, nor for a condition
 * in which bone, infection, a vessel or a child's hip could be hurt by trying.
 */
function mayTest({ kind, action, gate }: Source): boolean {
  if (levelRank(action) >= levelRank('see-doctor-days')) return false;
  return kind === 'muscle' || !gatesWithoutTests.has(gate);
}

/** Everything the page of one source says; undefined if there is no such source of that kind. */
export function sourcePage(kind: SourceLink['kind'], id: string): SourcePage | undefined {
  const files = atlasFiles();
  const { knowledge, words, details, book } = files;
  const source = knowledge.sources.find((one) => one.id === id && one.kind === kind);
  const own = details.sources[id];
  if (!source || !own) return undefined;
  const cited = new CitedWorks(details);
  const lines = (texts: readonly CitedText[]): SourcePage['course'] =>
    texts.map((text) => cited.line(text));
  const one = (key: 'nerve' | 'origin' | 'insertion'): object => {
    const text = own[key];
    return text === undefined ? {} : { [key]: cited.line(text) };
  };
  const { lay } = words.sources[id]!;
  const apart = own.confusedWith.flatMap(({ findings }) => findings);
  const page = {
    ...sourceLink(files, id),
    ...{ lay, sided: source.sided, action: source.action, gate: source.gate },
    ...(own.latin !== undefined && { latin: own.latin }),
    ...one('origin'),
    ...one('insertion'),
    ...one('nerve'),
    actions: own.actions,
    character: lines(own.character),
    aggravating: lines(own.aggravating),
    easing: lines(own.easing),
    whoGetsIt: lines(own.whoGetsIt),
    ...tellingStatements(files, id),
    selfTests: mayTest(source) ? tellingTests(files, id, apart) : [],
    lookAlikes: own.confusedWith.map(({ source: other, tellApart, findings, claim }) => ({
      ...sourceLink(files, other),
      tellApart: cited.line({ text: tellApart, claim }),
      findings: findings.map((finding) => words.findings[finding]!.statement),
    })),
    whatToDo: lines(own.whatToDo),
    ...techniqueOf(book, id, cited),
    course: lines(own.course),
    contested: lines(own.contested),
    stopSigns: book.stopSigns.map(({ sign, then }) => ({ sign, then })),
  };
  return { ...page, works: cited.works() };
}
