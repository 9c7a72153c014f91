import { prepareEngine, type EngineParts } from '../../../apps/site/src/lib/check/engine-parts.ts';

/** How a muscle is eased, in short; texts from the atlas. */
export interface ShortTechnique {
  readonly kind: 'press' | 'stroke' | 'move';
  readonly position: string;
  readonly angle?: string;
  /** Most discomfort, of 10. */
  readonly cap: number;
  /** Shortest and longest, per spot. */
  readonly seconds: readonly [number, number];
  readonly spots: readonly string[];
  readonly notHere: readonly string[];
  readonly instead: readonly { readonly name: string; readonly how: string }[];
}

/** What every static relief text is made of. */
export interface ShortRelief {
  readonly stopSigns: readonly { readonly sign: string; readonly text: string }[];
  /** By the muscle's id. */
  readonly techniques: Readonly<Record<string, ShortTechnique>>;
}

/** What the second script leaves in the page: body, atlas and zones in their stored forms. */
export interface StoredData {
  readonly version: string;
  /** `body.bin` and `zones.bin`, base64. */
  readonly body: string;
  readonly zones: string;
  readonly landmarks: unknown;
  readonly atlas: string;
  readonly relief: ShortRelief;
}

/** The global the second script sets, and the element takes away again. */
export const dataGlobal = 'unknotCheckData';

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}

/** Body, atlas and model of the stored data, as the site prepares them; a fraction of a second. */
export function engineOf({ body, zones, landmarks, atlas }: StoredData): EngineParts {
  return prepareEngine({ body: bytesOf(body), landmarks, atlas, zones: bytesOf(zones) });
}
