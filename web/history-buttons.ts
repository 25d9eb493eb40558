import { el, icon } from './dom.ts';
import type { History } from './history.ts';

/** Undo and Redo, with Ctrl or Cmd and Z. While somebody is writing, the keys are the field's. */
export function historyButtons(history: History, over: AbortSignal): HTMLElement {
  const undo = el('button', { type: 'button', class: 'square', 'aria-label': 'Undo', title: 'Undo (Ctrl+Z)', onclick: () => history.undo() }, icon('M6 3 3 6l3 3M3 6h6.5a3.5 3.5 0 0 1 0 7H7', 'icon line'));
  const redo = el('button', { type: 'button', class: 'square', 'aria-label': 'Redo', title: 'Redo (Ctrl+Shift+Z)', onclick: () => history.redo() }, icon('m10 3 3 3-3 3m3-3H6.5a3.5 3.5 0 0 0 0 7H9', 'icon line'));
  const show = (): void => {
    undo.disabled = !history.canUndo;
    redo.disabled = !history.canRedo;
  };
  document.addEventListener('keydown', (event) => {
    const key = event.key.toLowerCase();
    if (document.querySelector('dialog[open]') || !(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
    if ((event.target as HTMLElement).closest('input:not([type=checkbox]), textarea')) return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) history.redo();
    else history.undo();
  }, { signal: over });
  history.subscribe(show);
  show();
  return el('span', { class: 'history' }, undo, redo);
}
