import { fileURLToPath } from 'node:url';
import type { Technique, TechniqueBook } from '@unknot/atlas';
import { loadCompiledAtlas } from '@unknot/atlas/compiler';
import { englishPhrases, movedTexts, pressedTexts } from './frame-texts.ts';
import type { Mark, Prop, Scene, Spot } from './scene.ts';
import { movedStagings, pressedStagings, type Staging } from './technique-stagings.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[/\\]$/, '');
const book = JSON.parse(loadCompiledAtlas(root).techniquesJson) as TechniqueBook;

/** The middle of a target: the cell that stands in the middle of its list. */
function middleCell({ spots }: Technique): number {
  const cells = spots[0]?.cells ?? [];
  return cells[cells.length >> 1] ?? 0;
}

/** cm around each cell kept, when every one, every second or every third is. */
const thinned = [1, 1.4, 1.9] as const;

function noGoMarks({ noGo }: Technique): Mark[] {
  return book.noGo
    .filter(({ id }) => noGo.includes(id))
    .map(({ cells }): Mark => {
      const step = cells.length > 60 ? 3 : cells.length > 25 ? 2 : 1;
      const some = cells.filter((_, index) => index % step === 0);
      return { kind: 'no-go', cells: some, radius: thinned[step - 1]! };
    });
}

const toolOf = (staging: Staging, at: Spot): Prop[] => {
  const { tool } = staging;
  if (tool === undefined) return [];
  const held = { ...at, out: tool.radius };
  return tool.kind === 'ball'
    ? [{ kind: 'ball', at: held, radius: tool.radius }]
    : [{ kind: 'roller', at: held, radius: tool.radius, length: tool.length, along: tool.along }];
};

/** Three frames of a technique that presses: find the spot, let the tool rest on it, move under it or stretch. */
function pressedScenes(technique: Technique, staging: Staging): Scene[] {
  const at: Spot = { cell: middleCell(technique) };
  const texts = pressedTexts(technique, englishPhrases);
  const marks: Mark[] = [{ kind: 'target', at }, ...noGoMarks(technique)];
  const word: Mark = { kind: 'word', at: { ...at, by: [0, 17, 0] }, word: 'RIGHT' };
  const { posture, camera, raised = 0, props = [], joints } = staging;
  const set = { posture, camera, raised, ...(joints && { joints }) };
  const tool = toolOf(staging, at);
  const look = staging.look ?? camera;
  const frames: Scene[] = [
    {
      ...{ ...set, id: `relief/${technique.id}-1`, camera: look },
      marks: [...marks, word],
      closeUp: { around: at, cm: 46 },
      text: texts[0],
    },
    {
      ...{ ...set, id: `relief/${technique.id}-2` },
      props: [...props, ...tool],
      ...(tool.length === 0 && { marks: [{ kind: 'target', at } as const] }),
      text: texts[1],
    },
  ];
  if (technique.movements.length === 0 && staging.stretch)
    return [...frames, stagedScene(staging.stretch, technique, 3, texts[2])];
  return [
    ...frames,
    {
      ...{ ...set, id: `relief/${technique.id}-3` },
      joints: { ...joints, ...staging.moved },
      props: [...props, ...tool],
      marks: staging.arrow ? [{ kind: 'arrow', ...staging.arrow }] : [],
      text: texts[2],
    },
  ];
}

/** A frame without tool or spot. */
function stagedScene(staging: Staging, { id }: Technique, frame: number, text: string): Scene {
  const { posture, camera, raised = 0, props = [], joints, arrow } = staging;
  return {
    ...{ id: `relief/${id}-${frame}`, posture, camera, raised, props, text },
    ...(joints && { joints }),
    marks: arrow ? [{ kind: 'arrow', ...arrow }] : [],
  };
}

/** Frames of what is done instead of pressing, in order; one more than there are begins with the position. */
function movedScenes(technique: Technique, frames: readonly Staging[]): Scene[] {
  const texts = movedTexts(technique, frames.length);
  return frames.map((staging, i) => stagedScene(staging, technique, i + 1, texts[i]!));
}

/** The pictures of every technique: `relief/<technique>-<frame>`, of the right side. */
export const techniqueScenes: readonly Scene[] = book.techniques.flatMap((technique) => {
  const pressed = pressedStagings[technique.id];
  if (pressed && technique.spots.length > 0) return pressedScenes(technique, pressed);
  return movedScenes(technique, movedStagings[technique.id] ?? []);
});
