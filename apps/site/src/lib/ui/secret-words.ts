const leastCharacters = 10;

/** Whether words are long enough to seal what leaves the device; spaces round them count for nothing. */
export function areLongEnough(words: string): boolean {
  return words.trim().length >= leastCharacters;
}
