import { setTimeout } from 'node:timers/promises';
import { checkTarget, repair } from '../disk/deliver.ts';
import { STANDARD_INPUT } from '../disk/gather.ts';
import { watchInputs } from '../disk/watch.ts';
import { Failure, lineOf } from '../failure.ts';
import type { BuildOptions } from './build.ts';
import { build } from './build.ts';
import type { Terminal } from './terminal.ts';

/** Milliseconds without a change after which a build begins: who saves many files is done then. */
const QUIET = 300;

/**
 * `remit build --watch`: builds, and builds again whenever documents or corrections change, until interrupted. A build that fails is a
 * line, and the next change builds again. Resolves to the exit code.
 */
export async function watch(paths: readonly string[], out: string, terminal: Terminal, options: BuildOptions): Promise<number> {
  if (paths.includes(STANDARD_INPUT)) throw new Failure('standard input cannot be watched; give files or folders');
  repair(out);
  checkTarget(out);
  const stopped = new AbortController();
  let [changed, wake] = [false, () => {}];
  const inputs = { paths: [...paths, ...(options.corrections === undefined ? [] : [options.corrections])], out, written: options.page ? [options.page.file] : [] };
  const close = await watchInputs(inputs, () => (changed = true, wake()), terminal.warn);
  const stop = () => (stopped.abort(), wake());
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    const news = onlyNews(terminal);
    await buildOnce(paths, out, news, options);
    terminal.out('Watching for changes. Press Ctrl+C to stop.');
    while (!stopped.signal.aborted) {
      if (changed) {
        changed = false;
        await setTimeout(QUIET);
        if (!changed && !stopped.signal.aborted) await buildOnce(paths, out, news, { ...options, fresh: false, again: true });
      } else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    await close();
  }
  return 0;
}

async function buildOnce(paths: readonly string[], out: string, terminal: News, options: BuildOptions): Promise<void> {
  try {
    await build(paths, out, terminal, options);
  } catch (error) {
    terminal.progress('');
    terminal.warn(lineOf(error));
  }
  terminal.rest();
}

/** A terminal that warns only of what it did not warn of before the last `rest`. */
interface News extends Terminal {
  rest(): void;
}

function onlyNews(terminal: Terminal): News {
  let [before, now] = [new Set<string>(), new Set<string>()];
  return {
    ...terminal,
    warn(line) {
      if (!before.has(line)) terminal.warn(line);
      now.add(line);
    },
    rest: () => void ([before, now] = [now, new Set()]),
  };
}
