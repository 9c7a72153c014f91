import listed from '../../../.cache/self-test-places.json';
import sheetUrl from '../../../.cache/self-tests.json?url';
import type OutlinePicture from './OutlinePicture.svelte';

/** What a line of a picture is; it decides the line's colour and width. */
export type LineKind = 'room' | 'body' | 'hem' | 'tool' | 'no-go' | 'mark';

/** A drawn step of a self-test, done with the right side. */
export interface TestPicture {
  /** What it shows, in words. */
  readonly text: string;
  readonly words: readonly { readonly word: string; readonly x: number; readonly y: number }[];
  /** Path data in pixels; the room's and the marks' lines are straight, the others want smoothing. */
  readonly lines: Readonly<Partial<Record<LineKind, string>>>;
}

/** Where a picture belongs, known before it is fetched. */
export interface PicturePlace {
  /** Number of the step it shows, from 1. */
  readonly step: number;
  readonly width: number;
  readonly height: number;
  /** Its number on the sheet. */
  readonly picture: number;
}

type Listed = readonly [step: number, picture: number, width: number, height: number];
const places = listed as unknown as Readonly<Record<string, readonly Listed[]>>;

/** The pictures of a self-test, in the order of its steps; none if none is drawn. */
export function picturePlaces(finding: string): readonly PicturePlace[] {
  return (places[finding] ?? []).map(([step, picture, width, height]) => ({
    ...{ step, picture, width, height },
  }));
}

/** What pictures are shown with: all of them, and the component that draws one. */
export interface TestPictures {
  readonly sheet: readonly TestPicture[];
  readonly Outline: typeof OutlinePicture;
}

let loading: Promise<TestPictures> | undefined;

async function fetchSheet(): Promise<readonly TestPicture[]> {
  const answer = await fetch(sheetUrl);
  if (!answer.ok) throw new Error(`pictures: ${answer.status}`);
  return (await answer.json()) as readonly TestPicture[];
}

async function load(): Promise<TestPictures> {
  const [sheet, drawing] = await Promise.all([fetchSheet(), import('./OutlinePicture.svelte')]);
  return { sheet, Outline: drawing.default };
}

/**
 * All pictures of all self-tests: one file, because the name of a picture would tell the server which
 * test is asked. Fetched once. Rejects when it cannot be had; the next call asks for the sheet again.
 */
export function loadTestPictures(): Promise<TestPictures> {
  loading ??= load();
  loading.catch(() => (loading = undefined));
  return loading;
}
