import type { Surface } from '../engraver/surface.ts';
import type { PlateReply, PlateRequest } from '../plate/plate-press.ts';
import { replyWithPlate } from '../plate/reply-with-plate.ts';
import {
  prepareGround,
  prepareKnowledge,
  type GroundParts,
  type KnowledgeParts,
} from './engine-parts.ts';

/** Absolute addresses of the stored forms. */
export interface EngineAddresses {
  readonly body: string;
  readonly regions: string;
  readonly atlas: string;
  readonly zones: string;
}

/** What the worker is told: first to load, then to draw plates. */
export type WorkerRequest =
  { readonly kind: 'load'; readonly from: EngineAddresses } | PlateRequest;

/** What it answers: the body first, for one can paint on it while the rest is on its way. */
export type WorkerReply =
  | { readonly kind: 'ground'; readonly parts: GroundParts }
  | { readonly kind: 'knowledge'; readonly parts: KnowledgeParts }
  | { readonly kind: 'failed'; readonly because: string }
  | PlateReply;

const surfaces = new Map<string, Surface>();
let ground: GroundParts | undefined;

function post(reply: WorkerReply, transfer: readonly ArrayBufferLike[] = []): void {
  self.postMessage(reply, { transfer: transfer as ArrayBuffer[] });
}

async function fetchPart(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
}

async function fetchBytes(url: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetchPart(url)).arrayBuffer());
}

async function load(from: EngineAddresses): Promise<void> {
  ground = prepareGround(...(await Promise.all([fetchBytes(from.body), fetchBytes(from.regions)])));
  post({ kind: 'ground', parts: ground });
  const [atlas, zones] = await Promise.all([
    fetchPart(from.atlas).then((response) => response.text()),
    fetchBytes(from.zones),
  ]);
  const parts = prepareKnowledge(ground, atlas, zones);
  post({ kind: 'knowledge', parts }, [parts.model.gains.cells.gain.buffer]);
}

self.onmessage = ({ data }: MessageEvent<WorkerRequest>) => {
  if (data.kind === 'load')
    load(data.from).catch((error: unknown) => post({ kind: 'failed', because: String(error) }));
  else if (ground) replyWithPlate(ground.body, data, surfaces);
};
