import { el } from '../dom.ts';

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes files that are dropped anywhere on the page, and says while they are held over it what letting go would do. */
export function bindDrop(take: (transfer: DataTransfer) => void): void {
  const sign = el('div', { class: 'drop-sign', 'aria-hidden': 'true' }, el('p', {}, 'Drop to open', el('span', {}, 'Nothing leaves this machine.')));
  document.addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    event.dataTransfer!.dropEffect = 'copy';
    // A dialog lies above everything that is not in it.
    if (!sign.isConnected) (document.querySelector('dialog[open]') ?? document.body).append(sign);
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) sign.remove();
  });
  document.addEventListener('drop', (event) => {
    sign.remove();
    if (!holdsFiles(event)) return;
    event.preventDefault();
    take(event.dataTransfer!);
  });
}

/** Takes files, or a text, that are pasted while nobody is writing. */
export function bindPaste(take: (transfer: DataTransfer) => void): void {
  document.addEventListener('paste', (event) => {
    const held = event.clipboardData;
    if (!held || (event.target as HTMLElement).closest('input, textarea')) return;
    if (!held.files.length && !held.getData('text/plain').trim()) return;
    event.preventDefault();
    take(held);
  });
}
