import { dataFile } from 'unknot:release';
import type { Loaded } from './app.ts';
import { dataGlobal, engineOf, type StoredData } from './data.ts';

/** The tag this script came by: the second script lies beside it. */
const own = document.currentScript as HTMLScriptElement | null;

let loading: Promise<Loaded> | undefined;

function addressOf(given: string | null): string {
  if (given !== null) return new URL(given, document.baseURI).href;
  return new URL(dataFile, own?.src || document.baseURI).href;
}

function runScript(src: string): Promise<void> {
  const script = document.createElement('script');
  script.src = src;
  // A page that lets scripts in by a nonce has let this one in.
  if (own?.nonce) script.nonce = own.nonce;
  return new Promise<void>((resolve, reject) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${src} could not be loaded`)));
    document.head.append(script);
  }).finally(() => script.remove());
}

async function load(src: string): Promise<Loaded> {
  await runScript(src);
  const page = globalThis as { [dataGlobal]?: StoredData };
  const data = page[dataGlobal];
  delete page[dataGlobal];
  if (!data) throw new Error(`${src} holds no data`);
  return { engine: engineOf(data), relief: data.relief };
}

/**
 * Body, atlas and zones, once for all elements of the page. `given` is where the second script is, if
 * it does not lie beside the first. Rejects when it cannot be had; the next call tries again.
 */
export function loadData(given: string | null): Promise<Loaded> {
  loading ??= load(addressOf(given)).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
