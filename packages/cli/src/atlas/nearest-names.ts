/** A name and the id it stands for. */
export interface Name {
  readonly id: string;
  readonly name: string;
}

/** Small letters, no accents, hyphens or punctuation: how names are compared. */
export function plainName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function trigrams(text: string): Set<string> {
  const padded = `  ${text} `;
  const parts = new Set<string>();
  for (let i = 0; i + 3 <= padded.length; i++) parts.add(padded.slice(i, i + 3));
  return parts;
}

/** Trigrams two texts share over those of either, 0…1; 1 for the same text. */
export function likeness(a: string, b: string): number {
  const [ta, tb] = [trigrams(plainName(a)), trigrams(plainName(b))];
  const shared = [...ta].filter((part) => tb.has(part)).length;
  return shared / (ta.size + tb.size - shared);
}

const leastLike = 0.2;
const mostOffered = 5;

function offer(text: string, name: string): number {
  const [asked, known] = [` ${plainName(text)} `, ` ${plainName(name)} `];
  return likeness(text, name) + (known.includes(asked) ? 1 : 0);
}

/** Ids whose names are most like a text, best first, each once; none when nothing is like it. */
export function nearestIds(names: readonly Name[], text: string): string[] {
  const best = new Map<string, number>();
  for (const { id, name } of names)
    best.set(id, Math.max(best.get(id) ?? 0, offer(text, name), offer(text, id)));
  return [...best]
    .filter(([, like]) => like >= leastLike)
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
    .slice(0, mostOffered)
    .map(([id]) => id);
}
