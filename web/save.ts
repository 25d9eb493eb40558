import { el } from './dom.ts';

/** Hands a file to the browser to be kept. */
export function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  el('a', { href: address, download: name }).click();
  // The download has its own hold on it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** "IOM / Kosovo" -> "iom-kosovo": a name that any system takes for a file. */
export function fileName(label: string): string {
  return label.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').toLowerCase().slice(0, 60) || 'remit';
}
