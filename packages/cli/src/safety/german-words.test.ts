import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../engine.ts';

const illness =
  '\\p{L}*(?:riss|zerrung|bruch|verletzung|überlastung|arthrose|syndrom|impingement|gerinnsel|infektion|tumor|triggerpunkt|knoten|entzündung)';

/** What no German text says, after docs/safety/intended-purpose.md. */
const forbidden: readonly (readonly [string, RegExp])[] = [
  // A condition may be spoken of, not stated: "wenn du einen Ermüdungsbruch hast" is a question.
  ['du hast …', new RegExp(`(?:^|[.!:] )Du hast (?:\\p{L}+ ){0,4}${illness}`, 'iu')],
  ['Diagnose', /(?<!\b(?:keine|nie eine|nicht eine) )\bDiagnose\b|\bdiagnostiziert/iu],
  ['bewiesen', /(?<!\b(?:nicht|nie) )\bbewiesen|\bnachweislich\b/iu],
  ['garantiert', /\bgarantiert\b/iu],
  ['heilt', /\b(?:heilt|kuriert|repariert|entgiftet|entschlackt)\b/iu],
  ['Verklebungen', /\bverklebung|\bverlängert das band/iu],
  ['Ruhe ohne Grund', /\bharmlos|\bnichts ernstes|\bunbedenklich|\bkeine sorge\b/iu],
  ['Triggerpunkt in', /\btriggerpunkte? in\b/iu],
  ['Nummer eines Landes', /(?<![\d,.]|, |oder )\b(?:112|999|911|144)\b(?!,| oder)/u],
  ['Furcht', /\bkeine panik\b|\btödlich|\bverkrüppel/iu],
  [
    'erfundene Zustimmung',
    /(?<!\p{L})(?:klinisch|ärztlich) (?:bewiesen|geprüft|getestet|empfohlen)\b/iu,
  ],
];

const root = repositoryRoot() as string;
const folders = ['apps/site/messages/de', 'atlas/translations/de'];

function broken(text: string): string[] {
  return forbidden.flatMap(([name, pattern]) => {
    const found = pattern.exec(text);
    return found
      ? [`${name}: …${text.slice(Math.max(0, found.index - 40), found.index + 60)}…`]
      : [];
  });
}

test('no German text says what must not be said', () => {
  const lines = folders.flatMap((folder) =>
    readdirSync(join(root, folder)).flatMap((file) =>
      readFileSync(join(root, folder, file), 'utf8')
        .replace(/^(?:#|- english:).*(?:\n {4}.*)*$/gm, '')
        .split('\n')
        .map((line) => line.replace(/^[^:]*: "?/, '')),
    ),
  );
  expect(lines.length).toBeGreaterThan(2000);
  expect(lines.flatMap(broken)).toEqual([]);
});

test.for([
  'Du hast eine frische Wadenzerrung.',
  'Die Diagnose lautet Läuferknie.',
  'Das heilt die Sehne.',
  'Das ist harmlos.',
  'Wähle jetzt die 112.',
  'ärztlich empfohlen',
])('the list catches: %s', (text) => {
  expect(broken(text)).not.toEqual([]);
});

test.for([
  'Aufklärung zur Selbsthilfe, keine Diagnose.',
  'Sag, ob du einen Ermüdungsbruch hattest.',
  'Wähle deine Notrufnummer (112, 999 oder 911).',
  'Warte, bis sie verheilt ist.',
])('the list leaves: %s', (text) => {
  expect(broken(text)).toEqual([]);
});
