/** Rooms that work without a signal after one visit; other pages are kept once they were seen. */
const rooms = /^\/?((where|which|why|relief|progress|kept)(\/[^/]+)?)?$/;
/** Code, styles, fonts and data. Pictures are kept as they are seen: a check draws its own. */
const parts = /\.(js|css|woff2|bin|json)$/;

/** Paths to fetch when a version is installed: what the check needs, no more. */
export function filesToKeep(files: {
  readonly immutable: readonly string[];
  readonly prerendered: readonly string[];
}): string[] {
  return [
    ...files.immutable.filter((path) => parts.test(path)),
    ...files.prerendered.filter((path) => rooms.test(path)),
  ];
}

/** The cache a version keeps its files in; each language, by the `base` its pages lie under, has its own. */
export function cacheName(version: string, base = '/'): string {
  return `${familyOf(base)}${version}`;
}

function familyOf(base: string): string {
  return `unknot${base.replace(/\/$/, '')}-`;
}

/** Caches to delete when `version` takes over: all but its own and the newest before it, which open pages may still read from. */
export function cachesToDrop(names: readonly string[], version: string, base = '/'): string[] {
  const own = cacheName(version, base);
  const older = names.filter((name) => name.startsWith(familyOf(base)) && name !== own);
  return older.sort().slice(0, -1);
}
