import { readFileSync } from 'node:fs';
import type { Body } from '../src/body.ts';
import { decodeBody } from '../src/decode-body.ts';
import { parseLandmarks } from '../src/landmarks.ts';
import type { Landmarks } from '../src/landmarks.ts';

const data = new URL('../data/', import.meta.url);

/** Bytes of the stored body. */
export function readBodyBytes(): Uint8Array {
  return readFileSync(new URL('body.bin', data));
}

/** The stored body. */
export function loadBody(): Body {
  return decodeBody(readBodyBytes());
}

/** The stored landmarks. */
export function loadLandmarks(): Landmarks {
  return parseLandmarks(JSON.parse(readFileSync(new URL('landmarks.json', data), 'utf8')));
}
