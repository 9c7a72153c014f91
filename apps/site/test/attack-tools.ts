import { connect } from 'node:net';

/** Texts that would be markup, SQL or a template where they are not kept as text. */
export const corpus: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '</title><script>alert(1)</script>',
  '{@html 1}{{7*7}}${7*7}',
  '&lt;script&gt;',
  "'; drop table shop_order; --",
  "' or '1'='1",
  '\\x00\\u202e',
];

/** The corpus where it became markup. */
export const markup: RegExp = /<script>alert|<img src=x|<svg\/onload/;

/** Sends a form a letter a second, from now until it is cut off, which is what it waits for. */
export function dripSlowly(origin: string, path: string): Promise<boolean> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.write(
    `POST ${path} HTTP/1.1\r\nhost: x\r\nsec-fetch-site: same-origin\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 1000\r\n\r\n`,
  );
  const drip = setInterval(() => socket.write('a'), 1000);
  return new Promise((resolve) =>
    socket.on('close', () => {
      clearInterval(drip);
      resolve(true);
    }),
  );
}
