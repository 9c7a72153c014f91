import { decodeBundle, encodeBundle } from '../bundle.ts';
import type { Movements } from '../movements.ts';
import type { RunningBook } from '../running-book.ts';
import type { TechniqueBook } from '../technique-book.ts';
import { type Spoken, translate } from '../translate.ts';
import type { LoadedAtlas } from './cached-bundle.ts';
import { checkTranslation, type TranslationCheck } from './check-translation.ts';
import { readTranslation, translatedLanguages } from './read-translation.ts';

/** The parts of a compiled atlas that speak. */
export type SpokenParts = Pick<
  LoadedAtlas,
  'atlasJson' | 'techniquesJson' | 'movementsJson' | 'runningJson'
>;

function spokenOf(loaded: LoadedAtlas): Spoken {
  const { atlasJson, zones, techniquesJson, movementsJson, runningJson } = loaded;
  return {
    bundle: decodeBundle(atlasJson, zones),
    book: JSON.parse(techniquesJson) as TechniqueBook,
    movements: JSON.parse(movementsJson) as Movements | null,
    running: JSON.parse(runningJson) as RunningBook | null,
  };
}

/** A loaded atlas in another language; what `atlas/translations/<language>/` lacks stays English. */
export function translateLoaded(root: string, loaded: LoadedAtlas, language: string): SpokenParts {
  const { translation } = readTranslation(root, language);
  const { bundle, book, movements, running } = translate(spokenOf(loaded), translation);
  return {
    atlasJson: encodeBundle(bundle).atlas,
    techniquesJson: JSON.stringify(book),
    movementsJson: JSON.stringify(movements),
    runningJson: JSON.stringify(running),
  };
}

/** What is wrong with the translations of a loaded atlas, and what they lack. */
export function checkTranslations(root: string, loaded: LoadedAtlas): TranslationCheck {
  const spoken = spokenOf(loaded);
  const checks = translatedLanguages(root).map((language) =>
    checkTranslation(spoken, readTranslation(root, language)),
  );
  return {
    issues: checks.flatMap(({ issues }) => issues),
    missing: checks.flatMap(({ missing }) => missing),
  };
}
