import { el } from './dom.ts';
import type { GraphData } from './graph-data.ts';
import type { Picture } from './picture.ts';
import type { Store } from './state.ts';

/** The button "Export" and the panel below it, which is fetched when it is first asked for. Escape and a click elsewhere close it. */
export function exportButton(data: GraphData, store: Store, picture: () => Picture | null): HTMLElement {
  const button = el('button', { type: 'button', class: 'export', 'aria-expanded': 'false', 'aria-haspopup': 'dialog', onclick: () => void (panel ? close() : open()) }, 'Export');
  const wrap = el('div', { class: 'export-wrap' }, button);
  let panel: HTMLElement | null = null;
  const close = (): void => {
    panel?.remove();
    panel = null;
    button.setAttribute('aria-expanded', 'false');
  };
  const open = async (): Promise<void> => {
    const { exportMenu } = await import('./export-menu.ts');
    close();
    panel = exportMenu(data, store, picture);
    wrap.append(panel);
    button.setAttribute('aria-expanded', 'true');
    panel.querySelector('input')?.focus();
  };
  wrap.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !panel) return;
    event.stopPropagation();
    close();
    button.focus();
  });
  document.addEventListener('pointerdown', (event) => { if (panel && !wrap.contains(event.target as Node)) close(); }, { signal: store.over });
  return wrap;
}
