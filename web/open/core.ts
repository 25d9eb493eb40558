/** The worker that reads documents, and the only place where text becomes a script's address. */
import { TRUSTED } from '../../src/policy.ts';
import { CORE_ELEMENT } from './elements.ts';
// oxlint-disable-next-line import/default -- its address, which vite gives
import address from './worker.ts?worker&url';

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): { createScriptURL(address: string): string };
}

let trusted: ((address: string) => string) | undefined;

/** Browsers with Trusted Types start a worker only from an address that this policy has passed; it can be made once a page. */
function trust(script: string): string {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  const policy = trusted ? null : types?.createPolicy(TRUSTED, { createScriptURL: (known) => known });
  trusted ??= policy ? (known) => policy.createScriptURL(known) : (known) => known;
  return trusted(script);
}

/** A new worker. Throws where the page carries none. */
export async function startWorker(): Promise<Worker> {
  const inside = document.getElementById(CORE_ELEMENT);
  if (!inside) return new Worker(trust(new URL(address, import.meta.url).href));
  const script = URL.createObjectURL(await unpacked(inside.textContent ?? ''));
  const worker = new Worker(trust(script));
  // The worker has its own hold on it by its first message.
  worker.addEventListener('message', () => URL.revokeObjectURL(script), { once: true });
  return worker;
}

async function unpacked(base64: string): Promise<Blob> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream, { headers: { 'Content-Type': 'text/javascript' } }).blob();
}
