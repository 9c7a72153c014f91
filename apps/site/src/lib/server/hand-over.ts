import type { Services } from './services.ts';

const key = Symbol.for('unknot.services');
type Shelf = { [key]?: Services };

/** Gives the services to the built site, whose modules are other copies than the server's. */
export function handOver(services: Services): void {
  (globalThis as Shelf)[key] = services;
}

/** The services that the server opened before it was ready. */
export function handedOver(): Services | undefined {
  return (globalThis as Shelf)[key];
}
