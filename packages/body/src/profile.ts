/** One number, or several spread evenly over a path from its start to its end. */
export type Profile = number | readonly number[];

/** Value of a profile at a fraction (0 to 1) of the path, linear between its numbers. */
export function profileAt(profile: Profile, fraction: number): number {
  if (typeof profile === 'number') return profile;
  const at = Math.min(1, Math.max(0, fraction)) * (profile.length - 1);
  const index = Math.min(Math.floor(at), profile.length - 2);
  const low = profile[Math.max(0, index)] ?? 0;
  const high = profile[index + 1] ?? low;
  return low + (at - Math.max(0, index)) * (high - low);
}

/** All numbers of a profile. */
export function profileValues(profile: Profile): readonly number[] {
  return typeof profile === 'number' ? [profile] : profile;
}
