import { el } from './dom.ts';
import type { Store } from './state.ts';

const KEYS: readonly (readonly [string, string])[] = [
  ['/', 'Search names'],
  ['↑ ↓ Enter', 'Move through what was found, and select'],
  ['Escape', 'Close the sentence, then the dossier'],
  ['+ − 0', 'Zoom in, zoom out, fit the graph'],
  ['[ ]', 'Previous and next place of the opened statement'],
  ['← →', 'In the document: from name to name'],
  ['?', 'This sheet'],
];

export interface KeyActions {
  search(): void;
  zoom(direction: 'in' | 'out'): void;
  fit(): void;
  place(by: number): void;
}

/** The sheet of keys, and the keys themselves. Nothing happens while somebody is writing. */
export function keySheet(store: Store, actions: KeyActions): { open(): void } {
  const sheet = el('dialog', { class: 'keys', 'aria-labelledby': 'keys-title' },
    el('h2', { id: 'keys-title' }, 'Keys'),
    el('dl', {}, ...KEYS.flatMap(([key, does]) => [el('dt', {}, ...key.split(' ').map((one) => el('kbd', {}, one))), el('dd', {}, does)])),
    el('p', {}, 'In the legend, click a kind to see only it; shift-click to hide it.'),
    el('form', { method: 'dialog' }, el('button', { class: 'button' }, 'Close')));
  document.body.append(sheet);
  const run: Record<string, () => void> = {
    '/': actions.search, '?': () => sheet.showModal(), '+': () => actions.zoom('in'), '=': () => actions.zoom('in'), '-': () => actions.zoom('out'),
    '0': actions.fit, '[': () => actions.place(-1), ']': () => actions.place(1),
    Escape: () => store.set(store.get().open ? { open: null } : { selected: null }),
  };
  document.addEventListener('keydown', (event) => {
    const writing = (event.target as HTMLElement).closest('input:not([type=checkbox]), textarea, select, dialog');
    const action = run[event.key];
    if (!action || writing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    action();
  });
  return { open: () => sheet.showModal() };
}
