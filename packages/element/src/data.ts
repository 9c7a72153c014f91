import { prepareEngine, type EngineParts } from '../../../apps/site/src/lib/check/engine-parts.ts';

/** How a muscle is eased, in short; texts from the atlas. */
export interface ShortTechnique {
  readonly kind: 'press' | 'stroke' | 'move';
  /** Where it is not pressed, or only stroked: why. */
  readonly why?: string;
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
  /** `body.bin`, the packed regions and `zones.bin`, as `textOfBytes` writes them. */
  readonly body: string;
  readonly regions: string;
  readonly zones: string;
  readonly atlas: string;
  readonly relief: ShortRelief;
}

/** The global the second script sets, and the element takes away again. */
export const dataGlobal = 'unknotCheckData';

/** Bytes stand as signs this far on: nearly all are small, and so become plain letters. */
const firstSign = 0x30;

/** Bytes as text; smaller on the wire than base64, because it packs as the bytes would. */
export function textOfBytes(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(firstSign + byte)).join('');
}

/** The bytes of such a text. */
export function bytesOfText(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0) - firstSign);
}

/** Body, atlas and model of the stored data, as the site prepares them; a fraction of a second. */
export function engineOf({ body, regions, zones, atlas }: StoredData): EngineParts {
  return prepareEngine({
    body: bytesOfText(body),
    regions: bytesOfText(regions),
    atlas,
    zones: bytesOfText(zones),
  });
}
