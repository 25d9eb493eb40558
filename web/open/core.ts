/** The worker that reads documents: its script stands beside the page, or inside of it. */
import { CORE_ELEMENT } from './elements.ts';
// oxlint-disable-next-line import/default -- its address, which vite gives
import address from './worker.ts?worker&url';

let inside: Promise<string> | null = null;

/** A new worker. */
export async function startWorker(): Promise<Worker> {
  const element = document.getElementById(CORE_ELEMENT);
  if (!element) return new Worker(new URL(address, import.meta.url));
  inside ??= unpacked(element.textContent ?? '').then((script) => URL.createObjectURL(script));
  return new Worker(await inside);
}

async function unpacked(base64: string): Promise<Blob> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream, { headers: { 'Content-Type': 'text/javascript' } }).blob();
}
