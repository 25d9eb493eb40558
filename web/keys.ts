import { el } from './dom.ts';
import type { Store } from './state.ts';

const KEYS: readonly (readonly [string, string])[] = [
  ['/', 'Search names, relations, sentences'],
  ['↑ ↓ Enter', 'Move through what was found, and select'],
  ['Escape', 'Close the sentence, then the dossier'],
  ['+ − 0', 'Zoom in, zoom out, fit the graph'],
  ['F', 'Focus on a name, or double-click it: then'],
  ['↑ ↓', 'step through its connections'],
  ['Space Enter', 'open the sentence, move on'],
  ['⌫ Escape', 'go back, leave the focus'],
  ['H', 'Hide the selected name'],
  ['Ctrl+Z', 'Undo; with Shift, redo'],
  ['[ ]', 'Previous and next place of the opened statement'],
  ['← → Space', 'In the document: from name to name, open its sentence'],
  ['?', 'This sheet'],
];

export interface KeyActions {
  search(): void;
  zoom(direction: 'in' | 'out'): void;
  fit(): void;
  place(by: number): void;
  focus(): void;
  /** Hides the selected name. */
  hide(): void;
  /** A key while a name is in focus; false where it means nothing. */
  inFocus(key: string): boolean;
}

/** The sheet of keys, and the keys themselves. Nothing happens while somebody is writing. */
export function keySheet(store: Store, actions: KeyActions): { open(): void } {
  const sheet = el('dialog', { class: 'keys', 'aria-labelledby': 'keys-title' },
    el('h2', { id: 'keys-title' }, 'Keys'),
    el('dl', {}, ...KEYS.flatMap(([key, does]) => [el('dt', {}, ...key.split(' ').map((one) => el('kbd', {}, one))), el('dd', {}, does)])),
    el('p', {}, 'In the legend, click a kind or a line to see only it; shift-click to do without it.'),
    el('form', { method: 'dialog' }, el('button', { class: 'button' }, 'Close')));
  document.body.append(sheet);
  const run: Record<string, () => void> = {
    '/': actions.search, '?': () => sheet.showModal(), '+': () => actions.zoom('in'), '=': () => actions.zoom('in'), '-': () => actions.zoom('out'),
    '0': actions.fit, f: actions.focus, F: actions.focus, h: actions.hide, H: actions.hide, '[': () => actions.place(-1), ']': () => actions.place(1),
    Escape: () => store.set(store.get().open ? { open: null } : { selected: null }),
  };
  document.addEventListener('keydown', (event) => {
    const writing = (event.target as HTMLElement).closest('input:not([type=checkbox]), textarea, select, dialog');
    // Where a dialog is open the keys are its own, even if nothing in it has the focus.
    if (writing || document.querySelector('dialog[open]') || event.ctrlKey || event.metaKey || event.altKey) return;
    // Enter and Space are a button's own; arrows a tab's, a table's, a slider's.
    const idle = event.target === document.body || (event.target as HTMLElement).matches('#graph, #dossier');
    if ((idle || event.key === 'Escape') && actions.inFocus(event.key)) return event.preventDefault();
    const action = run[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  }, { signal: store.over });
  return { open: () => sheet.showModal() };
}
