/** Rooms in which a path could say something about a person's pain. */
const privateRooms = /^\/(where|which|why|relief|progress|report|search)(\/|$)/;
/** The language a path starts with says nothing of anyone, and is left out. */
const language = /^\/de(?=\/|$)/;
const plainName = /^[a-z_]+(\.[a-z]+)?$/;
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/**
 * What the log may say of an address: nothing under a private room, never a query, and of the rest
 * only the first part, because what follows can name a muscle, an article or an order.
 */
export function loggedPath(url: string): string {
  const path = (url.split('?', 1)[0] ?? '/').replace(language, '') || '/';
  if (privateRooms.test(path)) return '(private)';
  const [, first = '', ...rest] = path.split('/');
  if (first !== '' && !plainName.test(first)) return '(other)';
  return rest.length > 0 ? `/${first}/*` : `/${first}`;
}

let lastMoment = NaN;
let lastTimestamp = '';

/** Requests that share a millisecond share its text: making it costs more than the rest of a line. */
function timestamp(moment: number): string {
  if (moment !== lastMoment) {
    lastMoment = moment;
    lastTimestamp = new Date(moment).toISOString();
  }
  return lastTimestamp;
}

/**
 * One request, as a line of JSON: no address of anyone, no query, no header. Written by hand, for
 * it is made once a request: nothing in it can need escaping. `moment` in milliseconds since 1970.
 */
export function accessLine(
  moment: number,
  request: { readonly method: string; readonly path: string },
  answer: { readonly status: number; readonly ms: number; readonly finished: boolean },
): string {
  const method = methods.has(request.method) ? request.method : '(other)';
  const level = answer.status >= 500 ? 'error' : 'info';
  const aborted = answer.finished ? '' : ',"aborted":true';
  return `{"time":"${timestamp(moment)}","level":"${level}","event":"request","method":"${method}","path":"${request.path}","status":${answer.status},"ms":${answer.ms.toFixed(1)}${aborted}}`;
}
