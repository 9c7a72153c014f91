import { z } from 'zod';
import { badJson, caseError, type CaseError } from '../case-error.ts';

/** A posture to measure: joint angles in degrees; one left out is 0. */
export interface Posture {
  readonly name: string;
  readonly angles: Readonly<Record<string, number>>;
}

/** A fault of a postures file: of one posture, or of the file as a whole. */
export interface PostureFault extends CaseError {
  /** Number of the posture in the file, from 1; undefined for the file. */
  readonly posture: number | undefined;
  readonly name: string;
}

/**
 * Coordinates of the whole runner that turn no joint a line passes over: they may stand in a posture
 * and change nothing.
 */
const withoutLines = ['pelvis_tilt', 'pelvis_list', 'pelvis_rotation', 'lumbar_extension'];

const most = { name: 200, postures: 100_000 };

function fileSchema(coordinates: readonly string[]): z.ZodType<{ postures: Posture[] }> {
  const known = new Set([...coordinates, ...withoutLines]);
  const coordinate = z.string().refine((name) => known.has(name), {
    params: { code: 'unknown-coordinate', expected: [...known].join(', ') },
  });
  const angles = z.record(coordinate, z.number().min(-180).max(180)).default({});
  const posture = z.object({ name: z.string().max(most.name), angles });
  return z.object({ postures: z.array(posture).max(most.postures) });
}

/** Which posture of `input` a path leads into, and the rest of the path. */
function placeOf(
  input: unknown,
  path: readonly PropertyKey[],
): Pick<PostureFault, 'posture' | 'name'> {
  const index = path[0] === 'postures' && typeof path[1] === 'number' ? path[1] : undefined;
  if (index === undefined) return { posture: undefined, name: '' };
  const name = (input as { postures: { name?: unknown }[] }).postures[index]?.name;
  return { posture: index + 1, name: typeof name === 'string' ? name.slice(0, most.name) : '' };
}

/** Reads a postures file: all of its postures, or everything wrong with it. */
export function parsePostures(
  text: string,
  coordinates: readonly string[],
): { postures: readonly Posture[]; faults: readonly PostureFault[] } {
  let input: unknown;
  try {
    input = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { postures: [], faults: [{ ...badJson(error), posture: undefined, name: '' }] };
  }
  const parsed = fileSchema(coordinates).safeParse(input);
  if (parsed.success) return { postures: parsed.data.postures, faults: [] };
  const faults = parsed.error.issues.map((issue): PostureFault => ({
    ...caseError(issue, input),
    ...placeOf(input, issue.path),
  }));
  return { postures: [], faults };
}
