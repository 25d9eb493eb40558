/** Where a command speaks: standard output for results, standard error for the rest. */
export interface Terminal {
  /** Writes a line of result. */
  out(line: string): void;
  /** Writes a line about what went wrong. */
  warn(line: string): void;
  /** Shows a line of progress in the place of the last one; '' takes it away. Silent where nobody is looking. */
  progress(line: string): void;
}

export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  return {
    out: (line) => void stdout.write(`${line}\n`),
    warn: (line) => void stderr.write(`remit: ${line}\n`),
    progress: (line) => {
      if (stderr.isTTY) stderr.write(`\r\u001B[K${line.slice(0, (stderr.columns || 80) - 1)}`);
    },
  };
}

/** "1 document", "3 documents". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? noun : plural}`;
}
