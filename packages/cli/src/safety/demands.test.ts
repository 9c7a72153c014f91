import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  differentiate,
  emptyStory,
  levelRank,
  type Differential,
  type TriageLevel,
} from '@unknot/differential';
import { describe, expect, test } from 'vitest';
import {
  caseTold,
  leftOpen,
  cardsAnsweredNo,
  rowsTold,
  storyTold,
  told,
  type Told,
} from '../../test/told.ts';
import { differentialOf } from '../answer.ts';
import { loadEngine, repositoryRoot } from '../engine.ts';
import { pageOf } from '../page/page.ts';

const engine = await loadEngine();
const answer = (story: Told): Differential => differentiate(engine.model, storyTold(engine, story));
const atLeast = (result: Differential, level: TriageLevel): void =>
  expect(levelRank(result.triage.level)).toBeGreaterThanOrEqual(levelRank(level));

/** Bone stress is named as a flag, and as a source among the first ten. */
function namesBoneStress(result: Differential): void {
  expect(result.triage.redFlags).toContain('bone-stress-pattern');
  expect(result.triage.because.join(' ')).toContain('stress injury');
  const first = result.entries.slice(0, 10).map(({ id }) => id);
  expect(first.filter((id) => id.startsWith('bone-stress-'))).not.toEqual([]);
}

const impact = 'load-increase builds-through-run hop-hurts';

describe('bone stress in the groin', () => {
  for (const cards of ['open', 'answered no'])
    for (const person of ['', 'age=34 sex=female activity=running durationDays=21', 'age=52']) {
      const complete = (story: Told): Told =>
        cards === 'open' ? story : cardsAnsweredNo(engine, story);
      const who = person === '' ? 'nobody known' : person;

      test(`more training, builds, hop hurts: see-doctor-days (other cards ${cards}; ${who})`, () => {
        const result = answer(complete(told('anterior-groin', impact, person)));
        atLeast(result, 'see-doctor-days');
        namesBoneStress(result);
        expect(result.relief).toMatchObject({ allowed: 'no', for: [] });
      });

      test(`the same with night pain: urgent-same-day (other cards ${cards}; ${who})`, () => {
        const result = answer(complete(told('anterior-groin', `${impact} night-pain`, person)));
        atLeast(result, 'urgent-same-day');
        namesBoneStress(result);
        expect(result.relief).toMatchObject({ allowed: 'no', for: [] });
      });
    }
});

describe('a leg that carries no weight', () => {
  const { sided, midline } = engine.vocabulary.regions;
  for (const place of ['', ...sided, ...midline])
    test(`cannot-bear-weight alone is seen the same day: ${place || 'nothing painted'}`, () => {
      const result = answer(told(place, 'cannot-bear-weight', ''));
      atLeast(result, 'urgent-same-day');
      expect(result.relief.allowed).toBe('no');
    });
});

/** Plain stories in which relief is offered once every card has been answered no. */
const offered = rowsTold(`
  tight hip flexors | anterior-hip-below-asis | worse-sitting-long eased-by-stretching | age=34 durationDays=14
  tight calf | calf | eases-after-warm-up eased-by-stretching | age=34 durationDays=14
  outer hip | lateral-hip-trochanter | worse-lying-on-side | age=45 durationDays=30
  buttock | buttock-deep | worse-sitting-long tender-buttock-spot | age=34 durationDays=30
`);

describe('cards', () => {
  for (const [name = '', where = '', findings = '', person = ''] of offered) {
    const story = cardsAnsweredNo(engine, told(where, findings, person));

    test(`every card answered no offers relief: ${name}`, () => {
      expect(answer(story).relief.allowed).toBe('yes');
    });

    test(`an unanswered card asks first, never yes: ${name}`, () => {
      const { cards } = answer(story);
      const asked = [...new Set(cards.flatMap((card) => card.findings))];
      expect(asked.length).toBeGreaterThan(15);
      for (const id of asked) {
        const open = leftOpen(story, id);
        const unsure = { ...open, findings: { ...open.findings, [id]: 'not-sure' as const } };
        for (const told of [open, unsure])
          expect(answer(told).relief.allowed, id).toBe('ask-first');
      }
      expect(answer({ ...story, findings: {} }).relief.allowed).not.toBe('yes');
    });
  }
});

describe('cases', () => {
  const [, where = '', findings = '', person = ''] = offered[1] as string[];
  const complete = cardsAnsweredNo(engine, told(where, findings, person));
  const inWords = Object.fromEntries(
    Object.entries(complete.findings).filter(([id]) =>
      Object.hasOwn(engine.vocabulary.findings, id),
    ),
  );
  const reliefOf = (answers: Told['findings']): string =>
    differentialOf(engine, caseTold(engine, { ...complete, findings: answers }), 'runner').relief
      .allowed;

  test('a case that answers every card in the words of the vocabulary leaves none open', () => {
    expect(Object.keys(complete.findings).length).toBeGreaterThan(Object.keys(inWords).length);
    expect(reliefOf(inWords)).toBe('yes');
  });

  test('a question without a word stays open while the rest of its card does', () => {
    const open = leftOpen({ ...complete, findings: inWords }, 'leg-cold-or-pale');
    expect(reliefOf(open.findings)).toBe('ask-first');
    expect(reliefOf({ ...inWords, 'tight-as-wood-at-rest': 'yes' })).toBe('no');
  });
});

describe('under 16', () => {
  const page = (age: number): string => {
    const story = cardsAnsweredNo(engine, told('knee-front', 'worse-stairs', `age=${age}`));
    return pageOf(engine, caseTold(engine, story), answer(story));
  };
  const named = (text: string): string[] =>
    Object.values(engine.words.sources)
      .map(({ plain }) => plain)
      .filter((plain) => text.includes(plain));

  test('under 16 no ranking is shown', () => {
    for (const age of [10, 13, 15]) {
      expect(named(page(age))).toEqual([]);
      expect(page(age)).not.toMatch(/consistent with|release|settle it/i);
    }
    expect(named(page(16)).length).toBeGreaterThan(3);
  });

  test('under 16 every muscle is withheld', () => {
    for (const [, where = '', findings = ''] of offered)
      for (const age of [12, 15]) {
        const result = answer(cardsAnsweredNo(engine, told(where, findings, `age=${age}`)));
        atLeast(result, 'urgent-same-day');
        expect(result.relief).toMatchObject({ allowed: 'no', for: [] });
      }
  });
});

describe('sides', () => {
  const onSide = (side: 'left' | 'right', [, where = '', findings = '', person = '']: string[]) => {
    const given = caseTold(engine, cardsAnsweredNo(engine, told(where, findings, person)));
    const pain = given.pain.map((entry) =>
      'region' in entry ? { ...entry, region: entry.region.replace(/^right/, side) } : entry,
    );
    const result = differentialOf(engine, { ...given, pain }, 'runner');
    return { result, page: pageOf(engine, { ...given, pain }, result) };
  };

  test('the page names the side wherever it names a source', () => {
    for (const row of offered)
      for (const side of ['left', 'right'] as const) {
        const { result, page } = onSide(side, row);
        const text = page.replace(/\s+/g, ' ');
        for (const { id } of result.entries.slice(0, 6)) {
          const { plain } = engine.words.sources[id] as { plain: string };
          const sided = engine.knowledge.sources.find((source) => source.id === id)?.sided;
          if (!sided) continue;
          const named = text.split(`${plain},`).length - 1;
          expect(text.split(plain).length - 1, plain).toBe(named);
          expect(text.includes(`${plain}, ${side}`) || text.includes(`${plain}, both sides`)).toBe(
            true,
          );
          expect(text).not.toContain(`${plain}, ${side === 'left' ? 'right' : 'left'}`);
        }
      }
  });

  test('a mirrored story gives the same answer on the other side', () => {
    for (const row of offered) {
      const [left, right] = [onSide('left', row).result, onSide('right', row).result];
      expect(left.triage).toEqual(right.triage);
      expect(left.relief).toEqual(right.relief);
      expect(left.entries[0]?.side).toBe('left');
      expect(right.entries[0]?.side).toBe('right');
    }
  });
});

describe('without anything kept', () => {
  test('an empty store offers no relief', () => {
    const result = differentiate(engine.model, emptyStory);
    expect(result.relief.allowed).not.toBe('yes');
    expect(
      result.cards.every(({ findings, unanswered }) => findings.length === unanswered.length),
    ).toBe(true);
  });
});

describe('the hazard list', () => {
  test('every red flag and every caution stands in it', () => {
    const root = repositoryRoot() as string;
    const listed = new Set(
      readFileSync(join(root, 'docs', 'safety', 'hazards.yaml'), 'utf8').match(/[a-z0-9-]+/g),
    );
    const known = [...engine.knowledge.redFlags, ...engine.knowledge.cautions].map(({ id }) => id);
    expect(known.filter((id) => !listed.has(id))).toEqual([]);
  });
});
