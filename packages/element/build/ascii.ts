/**
 * The same script without a sign beyond ASCII: it reads alike in a page of whatever encoding, from a
 * server that names none.
 */
export function asciiScript(code: string): string {
  return code.replace(
    /[\u0080-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
