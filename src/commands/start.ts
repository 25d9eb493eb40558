import { cables } from '../disk/installation.ts';
import { build } from './build.ts';
import type { Terminal } from './terminal.ts';
import type { ViewOptions } from './view.ts';
import { view } from './view.ts';

/** `remit start`: builds the graph of the cables that come with Remit, and shows it. Resolves to the exit code. */
export async function start(out: string, options: ViewOptions, terminal: Terminal): Promise<number> {
  return await build([cables], out, terminal) || view(out, options, terminal);
}
