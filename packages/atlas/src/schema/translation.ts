import { z } from 'zod';
import type { FeltLandmark, NoGoRecord, StopSign } from './body-lists.ts';
import { idSchema, textSchema } from './identifiers.ts';
import type { PostureRecord } from './movement.ts';
import type { ToolRecord } from './tool.ts';
import type { FindingWords, RedFlagWords, SourceWords } from '../words.ts';

type Sentences = readonly { readonly english: string; readonly text: string }[];
type ById<Texts> = Readonly<Record<string, Texts>>;

/** Words of the atlas in another language, by the id of their record; what is absent stays English. */
export interface Translation {
  readonly sources: ById<SourceWords>;
  readonly findings: ById<
    Omit<FindingWords, 'notWhen' | 'steps'> & { readonly steps?: readonly string[] }
  >;
  readonly 'red-flags': ById<RedFlagWords>;
  readonly cautions: ById<{ readonly text: string }>;
  readonly qualities: ById<string>;
  readonly 'stop-signs': ById<Pick<StopSign, 'sign' | 'text' | 'then'>>;
  readonly 'felt-landmarks': ById<Pick<FeltLandmark, 'name' | 'find'>>;
  readonly 'no-go': ById<Pick<NoGoRecord, 'name' | 'label' | 'text'>>;
  readonly tools: ById<Pick<ToolRecord, 'name' | 'is' | 'reaches' | 'instead'>>;
  readonly 'session-effects': ById<string>;
  readonly postures: ById<Pick<PostureRecord, 'name' | 'plain'>>;
  /** Sentences without an id, each after its English: when not to do a self-test, why a flag is raised, how running begins again. */
  readonly sentences: Sentences;
  /** How muscles are released, and what is noted of tools, sentence by sentence in the same way. */
  readonly techniques: Sentences;
}

/** A file of a translation: `atlas/translations/<language>/<name>.yaml`. */
export type TranslationFile = keyof Translation;

const text = textSchema;
const some = textSchema.exactOptional();
const byId = <Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
): z.ZodRecord<z.ZodString, z.ZodObject<Shape, z.core.$strict>> =>
  z.record(idSchema, z.strictObject(shape));

const sentences = z.array(z.strictObject({ english: text, text }));

/** What each file of a translation holds. */
export const translationSchemas: {
  readonly [File in TranslationFile]: z.ZodType<Translation[File]>;
} = {
  sources: byId({ plain: text, short: text, lay: text }),
  findings: byId({
    question: text,
    statement: text,
    whyWeAsk: text,
    yesMeans: some,
    noMeans: some,
    steps: z.array(text).exactOptional(),
  }),
  'red-flags': byId({ tick: text, because: text, say: text, whenCalling: text }),
  cautions: byId({ text }),
  qualities: z.record(idSchema, text),
  'stop-signs': byId({ sign: text.max(30), text, then: text }),
  'felt-landmarks': byId({ name: text, find: text }),
  'no-go': byId({ name: text, label: text.max(22), text }),
  tools: byId({ name: text, is: text, reaches: text, instead: text }),
  'session-effects': z.record(idSchema, text),
  postures: byId({ name: text, plain: text }),
  sentences,
  techniques: sentences,
};
