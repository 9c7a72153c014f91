/** Widest line of a page, in characters. */
export const pageWidth = 88;

/** A text in lines of at most `pageWidth` characters: the first after `indent`, the others after `hanging`. */
export function wrapped(text: string, indent = '', hanging: string = indent): string[] {
  const lines: string[] = [];
  let line = indent;
  let isEmpty = true;
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    if (!isEmpty && [...line].length + 1 + [...word].length > pageWidth) {
      lines.push(line);
      line = hanging;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return isEmpty ? lines : [...lines, line];
}
