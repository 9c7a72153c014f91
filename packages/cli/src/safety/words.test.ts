import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { atlasTexts, screenTexts, type Text } from '../../test/texts.ts';
import { loadEngine, repositoryRoot } from '../engine.ts';

const illness =
  'tear|strain|sprain|fracture|break|injury|tendin\\w*|arthritis|osteoarthritis|syndrome|impingement|sciatica|hernia|clot|infection|tumour|trigger points?|knots?|inflammation|bursitis|neuropathy|stress reaction|diagnosis';

type Rule = readonly [name: string, pattern: RegExp];

/** What no text for people says, after docs/safety/intended-purpose.md. */
const forbidden: readonly Rule[] = [
  // A condition may be spoken of, not stated: "if you have", "whether you have had" are questions.
  [
    'you have …, as a diagnosis',
    new RegExp(
      `(?<!\\b(?:if|whether|when|that|or|unless|once|and|do|did) )\\byou(?:’ve|'ve| have)(?: got)? (?!had\\b)(?:\\w+ ){0,5}(?:${illness})\\b`,
      'i',
    ),
  ],
  ['your diagnosis', /\b(?:your|the) diagnosis is\b|\bdiagnosed with\b|\byour diagnosis\b/i],
  [
    'proven',
    /(?<!\b(?:not|never) )\bproven (?:to|way|method|remedy|relief|treatment)|\b(?:is|are|been) proven\b/i,
  ],
  // A maker may give the money back; nobody can guarantee what a body does.
  [
    'guaranteed',
    /\bguaranteed\b|\bguarantees?\b(?=[^.]{0,60}\b(?:relief|result|cure|heal|work|better|pain))/i,
  ],
  // A review that promises a cure is refused, and the rule is named so.
  ['cure', /(?<!\bpromises? (?:a |that the tool ))\bcur(?:e|es|ed|ing)\b(?!: (?:m\.|')|',)/i],
  [
    'fixes, heals',
    /\bfixes\b|\b(?:pressure|pressing|massage|rolling|roller|ball|gun|release|session|stretching|Unknot) heals\b/i,
  ],
  ['breaks up adhesions, lengthens the band', /\badhesions\b|\blengthens the\b/i],
  ['detox', /\bdetox/i],
  ['calm without ground', /nothing serious|harmless|all clear|safe to ignore|nothing to worry/i],
  [
    'leave given before every card is answered',
    /\bnothing (?:here )?is urgent\b|\bself-care meanwhile\b|\bgo on with (?:gentle )?self-care\b|\bdoes not stop you\b|Nichts davon ist dringend|hält dich das nicht auf|Sanfte Selbsthilfe/i,
  ],
  ['trigger point in, knot in your', /trigger points? in\b|\bknots? in your\b/i],
  ['damaged, misaligned', /\bmisaligned\b|\bout of alignment\b|\byour \w+ is damaged\b/i],
  // A list of several countries' numbers is no number of one country.
  [
    'a number of one country',
    /(?<![\d.,]|\d,? |(?:112|999|911),? (?:or |oder )?)\b(?:999|911|112)\b(?!,? (?:or |oder )?(?:999|911|112))/,
  ],
  [
    'a service of one country',
    /\bA&(?:amp;)?E\b|\b(?:call|ring) (?:NHS|111)\b|\bthe ER\b|\bemergency room\b/,
  ],
  ['fear', /don['’]t panic|\bdeadly\b|\bcrippl/i],
  [
    'invented approval',
    /clinically (?:proven|tested)|(?:doctor|physio)[- ]approved|doctors recommend|testimonial/i,
  ],
];

/** On screen, where no study is being told, some words do not stand at all. */
const onScreen: readonly Rule[] = [
  ...forbidden,
  ['diagnosis', /(?<!\bnot? (?:an? )?|\bnever (?:an? )?)\bdiagnos(?:is|ed|es)\b/i],
  ['proven', /(?<!\b(?:not|never) )\bproven\b/i],
];

const engine = await loadEngine();
const root = repositoryRoot() as string;

function broken(texts: readonly Text[], rules: readonly Rule[] = onScreen): string[] {
  return texts.flatMap(({ at, text }) =>
    rules.flatMap(([name, pattern]) => {
      const found = pattern.exec(text);
      if (!found) return [];
      return `${at}: ${name}: …${text.slice(Math.max(0, found.index - 40), found.index + 60)}…`;
    }),
  );
}

describe('forbidden words appear in no text for people', () => {
  test('in the atlas', () => {
    const texts = atlasTexts(engine, root);
    expect(texts.length).toBeGreaterThan(2000);
    const shown = texts.filter(({ at }) => /^(?:words|red-flags)/.test(at));
    expect(shown.length).toBeGreaterThan(1000);
    expect(broken(shown)).toEqual([]);
    expect(broken(texts, forbidden)).toEqual([]);
  });

  test('on the screens and the printed page', () => {
    const written = ['src', 'messages', 'articles', 'legal'].map((name) => `apps/site/${name}`);
    const folders = ['packages/cli/src/page', ...written].filter((folder) =>
      existsSync(join(root, folder)),
    );
    const texts = screenTexts(root, folders);
    expect(folders).toContain('packages/cli/src/page');
    expect(texts.length).toBeGreaterThan(1);
    expect(broken(texts)).toEqual([]);
  });
});

describe('the list of forbidden words', () => {
  test('catches what the intended purpose names', () => {
    for (const text of [
      'You have a torn hip flexor strain.',
      'you have a trigger point in your calf',
      'The diagnosis is bursitis.',
      'a proven method',
      'This cures knots.',
      'A cure, at last',
      'It was cured.',
      'It fixes your hip.',
      'It is nothing serious.',
      'harmless',
      'Call 999 now.',
      'Go to A&E.',
      'clinically tested',
      'Nothing here is urgent. Gentle self-care meanwhile is fine.',
      'On its own this does not stop you.',
    ])
      expect(broken([{ at: 'x', text }]), text).not.toEqual([]);
  });

  test('leaves what may be said', () => {
    for (const text of [
      'Say whether you have had a stress fracture.',
      'Not a diagnosis.',
      'if you have a fever',
      'Call your emergency number (112, 999 or 911).',
      'Wähle deine Notrufnummer (112, 999 oder 911).',
      'This is not proven.',
      'Found in 4.3 of 100,000 and 1,000 others.',
      'reconsider: this is not a diagnosis',
      'Wait until it has healed.',
      'promise that the tool cures an illness, which a seller may not show',
      'Did you have an infection lately?',
      'No answer asks for a doctor today.',
    ])
      expect(broken([{ at: 'x', text }]), text).toEqual([]);
  });
});
