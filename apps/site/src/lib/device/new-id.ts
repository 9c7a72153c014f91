/** A fresh id of 32 hex digits. `crypto.randomUUID` exists on secure origins only; this works on all. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
