/** The worker that reads documents: beside the page, or inside of it. */
import { CORE_ELEMENT } from './elements.ts';
// oxlint-disable-next-line import/default -- its address, which vite gives
import address from './worker.ts?worker&url';

/** A new worker. */
export async function startWorker(): Promise<Worker> {
  const inside = document.getElementById(CORE_ELEMENT);
  if (!inside) return new Worker(new URL(address, import.meta.url));
  const script = URL.createObjectURL(await unpacked(inside.textContent ?? ''));
  const worker = new Worker(script);
  // The worker has its own hold on it by its first message.
  worker.addEventListener('message', () => URL.revokeObjectURL(script), { once: true });
  return worker;
}

async function unpacked(base64: string): Promise<Blob> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream, { headers: { 'Content-Type': 'text/javascript' } }).blob();
}
