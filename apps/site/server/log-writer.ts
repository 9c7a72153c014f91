/** Lines wait this long at most, so that a busy second is one write and not thousands. */
const waitMs = 100;
/** Few enough that a line is gone before the garbage collector has to carry it on. */
const mostLines = 200;

/** A log that gathers lines and writes them together. */
export interface LogWriter {
  readonly line: (text: string) => void;
  /** Writes what is waiting; called before the process ends. */
  readonly flush: () => void;
}

/** Gathers lines for `write`. */
export function logWriter(write: (text: string) => void): LogWriter {
  let waiting: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length > 0) write(`${waiting.join('\n')}\n`);
    waiting = [];
  };
  const line = (text: string): void => {
    waiting.push(text);
    if (waiting.length >= mostLines) flush();
    else timer ??= setTimeout(flush, waitMs);
  };
  return { line, flush };
}
