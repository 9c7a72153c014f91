import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Technique, TechniqueBook } from '@unknot/atlas';
import {
  germanPhrases,
  movedTexts,
  pressedTexts,
  type FramePhrases,
} from '../scenes/frame-texts.ts';
import { movedStagings, pressedStagings } from '../scenes/technique-stagings.ts';
import { baseLocale, cache, localCache, locale } from './locale.ts';

const phrases: Readonly<Record<string, FramePhrases>> = { de: germanPhrases };

function frameText(technique: Technique, index: number, say: FramePhrases): string | undefined {
  const isPressed = technique.spots.length > 0 && technique.id in pressedStagings;
  const moved = movedStagings[technique.id] ?? [];
  return (isPressed ? pressedTexts(technique, say) : movedTexts(technique, moved.length))[index];
}

/** Writes what scenes say into another language's folder: its own texts, else those of the base language. */
export function makeLocalScenes(techniquesJson: string): void {
  const say = phrases[locale];
  if (locale === baseLocale || !say) return;
  const { techniques } = JSON.parse(techniquesJson) as TechniqueBook;
  const own = JSON.parse(
    readFileSync(new URL(`../scenes/texts/${locale}.json`, import.meta.url), 'utf8'),
  ) as Readonly<Record<string, string>>;
  const scenes = JSON.parse(readFileSync(join(cache, 'scenes.json'), 'utf8')) as Readonly<
    Record<string, { readonly text: string }>
  >;
  const local = Object.entries(scenes).map(([id, scene]) => {
    const [, name = '', frame] = /^relief\/(.+)-(\d)$/.exec(id) ?? [];
    const technique = techniques.find((one) => one.id === name);
    const text = technique ? frameText(technique, Number(frame) - 1, say) : own[id];
    return [id, { ...scene, text: text ?? scene.text }];
  });
  writeFileSync(join(localCache, 'scenes.json'), JSON.stringify(Object.fromEntries(local)));
}
