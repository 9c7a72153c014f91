import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** How long a stopping server waits for answers under way. */
export const graceMs = 10_000;

/**
 * Takes no new connection, lets every request under way finish, and closes connections as they fall
 * idle. Answers whether all of them finished in time; the rest are cut off.
 */
export async function stopGracefully(server: Server, within = graceMs): Promise<boolean> {
  const closed = new Promise<true>((resolve) => server.close(() => resolve(true)));
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  server.closeIdleConnections();
  const inTime = await Promise.race([closed, pause(within, false as const, { ref: false })]);
  clearInterval(sweep);
  if (!inTime) server.closeAllConnections();
  return inTime;
}
