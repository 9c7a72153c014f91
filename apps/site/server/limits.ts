import type { ServerOptions } from 'node:http';

/**
 * What a client may take of the server's time and memory: ten seconds for headers, thirty for a
 * whole request, eight kilobytes of headers. Slow clients are found within five seconds.
 */
export const limits: ServerOptions = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 20_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 8_192,
};

/** Bytes of a request's body, unless the operator sets another `BODY_SIZE_LIMIT`. */
export const bodyLimit = '64K';
