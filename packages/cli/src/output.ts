/** Where a command writes; the terminal in earnest, arrays in tests. */
export interface Output {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}
