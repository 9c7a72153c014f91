import type { Body } from '@unknot/body';
import type { Surface } from '../engraver/surface.ts';
import type { PlateReply, PlateRequest } from '../plate/plate-press.ts';
import { replyWithPlate } from '../plate/reply-with-plate.ts';
import { prepareEngine, type EngineParts } from './engine-parts.ts';

/** Absolute addresses of the stored forms. */
export interface EngineAddresses {
  readonly body: string;
  readonly landmarks: string;
  readonly atlas: string;
  readonly zones: string;
}

/** What the worker is told: first to load, then to draw plates. */
export type WorkerRequest =
  { readonly kind: 'load'; readonly from: EngineAddresses } | PlateRequest;

/** What it answers. */
export type WorkerReply =
  | { readonly kind: 'ready'; readonly parts: EngineParts }
  | { readonly kind: 'failed'; readonly because: string }
  | PlateReply;

const surfaces = new Map<string, Surface>();
let body: Body | undefined;

async function fetchPart(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
}

async function load(from: EngineAddresses): Promise<EngineParts> {
  const [bodyFile, landmarks, atlas, zones] = await Promise.all([
    fetchPart(from.body).then((response) => response.arrayBuffer()),
    fetchPart(from.landmarks).then((response) => response.json() as Promise<unknown>),
    fetchPart(from.atlas).then((response) => response.text()),
    fetchPart(from.zones).then((response) => response.arrayBuffer()),
  ]);
  return prepareEngine({
    body: new Uint8Array(bodyFile),
    landmarks,
    atlas,
    zones: new Uint8Array(zones),
  });
}

async function answerLoad(from: EngineAddresses): Promise<void> {
  try {
    const parts = await load(from);
    body = parts.body;
    const reply: WorkerReply = { kind: 'ready', parts };
    self.postMessage(reply, { transfer: [parts.model.gains.cells.gain.buffer as ArrayBuffer] });
  } catch (error) {
    const reply: WorkerReply = { kind: 'failed', because: String(error) };
    self.postMessage(reply);
  }
}

self.onmessage = ({ data }: MessageEvent<WorkerRequest>) => {
  if (data.kind === 'load') void answerLoad(data.from);
  else if (body) replyWithPlate(body, data, surfaces);
};
