import open from 'open';
import { readOutput } from '../disk/output.ts';
import { viewerFolder } from '../disk/web.ts';
import { serve } from '../serve.ts';
import type { Terminal } from './terminal.ts';

export interface ViewOptions {
  /** The port to try first. */
  readonly port: number;
  /** Whether to open a browser, where there is one. */
  readonly open: boolean;
}

/**
 * `remit view`: serves the viewer of an output folder until interrupted. The address is the last line printed.
 * Resolves to the exit code.
 */
export async function view(folder: string, options: ViewOptions, terminal: Terminal): Promise<number> {
  readOutput(folder);
  const viewer = await serve(folder, await viewerFolder(), options.port);
  const interrupted = new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
  if (options.port !== 0 && viewer.port !== options.port) terminal.out(`Port ${options.port} is taken; using ${viewer.port}.`);
  terminal.out(`Showing ${folder}. Press Ctrl+C to stop.`);
  terminal.out(viewer.address);
  if (options.open && hasBrowser()) await openBrowser(viewer.address);
  await interrupted;
  await viewer.close();
  return 0;
}

function hasBrowser(): boolean {
  const { env, platform, stdout } = process;
  return stdout.isTTY && !env['CI'] && (platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']));
}

/** A browser that does not come is no failure: the address is on the screen. */
async function openBrowser(address: string): Promise<void> {
  try {
    (await open(address)).on('error', () => {});
  } catch {
    // as above
  }
}
