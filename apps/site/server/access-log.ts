/** Rooms in which a path could one day say something about a person's pain. */
const privateRooms = /^\/(where|which|why|relief|progress|report)(\/|$)/;

/** What the log may say of a path: never anything under a private room, never a query. */
export function loggedPath(url: string): string {
  const path = url.split('?', 1)[0] ?? '/';
  return privateRooms.test(path) ? '(private)' : path;
}

/** One line of the access log: method, path, status, milliseconds. No address, no client. */
export function accessLine(
  method: string,
  url: string,
  status: number,
  durationMs: number,
): string {
  return `${method} ${loggedPath(url)} ${status} ${durationMs.toFixed(1)}ms`;
}
