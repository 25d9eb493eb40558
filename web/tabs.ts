import { el } from './dom.ts';
import type { Store, Tab } from './state.ts';

const TABS: readonly (readonly [Tab, string])[] = [['graph', 'Explore'], ['dossier', 'Dossier'], ['document', 'Document'], ['filters', 'Filters']];

/** On a narrow screen one pane at a time; style.css hides the bar on a wide one. */
export function tabBar(bar: HTMLElement, store: Store): void {
  const buttons = TABS.map(([tab, label]) => el('button', { type: 'button', onclick: () => store.set({ tab }) }, label));
  const show = (): void => {
    document.body.dataset['tab'] = store.get().tab;
    buttons.forEach((button, i) => {
      if (TABS[i]![0] === store.get().tab) button.setAttribute('aria-current', 'page');
      else button.removeAttribute('aria-current');
    });
  };
  bar.append(...buttons);
  store.subscribe((now, before) => { if (now.tab !== before.tab) show(); });
  show();
}
