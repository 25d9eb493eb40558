import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Unpacks the browser that npm brought, once, where a later run finds it again. Gives the path of its program. */
export async function unpackChromium(): Promise<string> {
  const folder = join(process.cwd(), 'node_modules', '.cache', 'chromium');
  mkdirSync(folder, { recursive: true });
  const { TMPDIR } = process.env;
  process.env['TMPDIR'] = folder;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return await chromium.executablePath();
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
  }
}

/**
 * A browser that draws WebGL by the processor. Not with the flags that come with the package: they are for a cloud
 * function, run everything in one process and turn web security off, which a test of the page's own security needs.
 */
export const BROWSER_ARGUMENTS: readonly string[] = [
  '--no-sandbox', '--disable-setuid-sandbox', '--no-zygote', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist', '--font-render-hinting=none', '--disable-dev-shm-usage',
];
