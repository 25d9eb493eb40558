import type { Terminal } from '../../src/commands/terminal.ts';

/** What a command says on standard output. */
export function said(command: (terminal: Terminal) => number): string {
  const lines: string[] = [];
  expectDone(command({ out: (line) => lines.push(line), warn: () => {}, progress: () => {} }));
  return lines.join('\n');
}

function expectDone(code: number): void {
  if (code !== 0) throw new Error(`exit code ${code}`);
}
