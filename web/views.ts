import { el } from './dom.ts';
import type { GraphData } from './graph-data.ts';
import type { Store, ViewName } from './state.ts';
import { VIEWS } from './state.ts';

/** A panel of the middle pane, made when it is first shown. */
export type Panel = (region: HTMLElement, data: GraphData, store: Store) => void;

const LABELS: Readonly<Record<ViewName, string>> = {
  graph: 'Graph', matrix: 'Matrix', path: 'Path', statements: 'Statements', timeline: 'Timeline', compare: 'Compare',
};

/** Fetched when they are first looked at; the graph is always there. */
const PANELS: Readonly<Partial<Record<ViewName, () => Promise<Panel>>>> = {
  matrix: async () => (await import('./matrix-panel.ts')).matrixPanel,
  path: async () => (await import('./path-panel.ts')).pathPanel,
  statements: async () => (await import('./statement-table.ts')).statementTable,
  timeline: async () => (await import('./timeline-panel.ts')).timelinePanel,
  compare: async () => (await import('./compare-panel.ts')).comparePanel,
};

/** The views that this build has. */
const offered = VIEWS.filter((view) => view === 'graph' || view in PANELS);

/** The tabs of the middle pane, by ARIA's pattern: arrows move, Home and End go to either end. */
export function viewTabs(data: GraphData, store: Store, middle: HTMLElement): HTMLElement {
  const tabs = offered.map((view) => el('button', {
    type: 'button', role: 'tab', id: `tab-${view}`, 'aria-controls': view, onclick: () => store.set({ view, tab: 'graph' }),
  }, LABELS[view]));
  const bar = el('div', { class: 'views', role: 'tablist', 'aria-label': 'Views' }, ...tabs);
  for (const view of offered) if (view !== 'graph') middle[view === 'path' ? 'prepend' : 'append'](el('section', { id: view, class: `pane ${view}`, 'aria-label': LABELS[view], hidden: true }));
  const made = new Set<ViewName>(['graph']);
  const show = (): void => {
    const { view } = store.get();
    document.body.dataset['view'] = view;
    offered.forEach((one, i) => {
      tabs[i]!.setAttribute('aria-selected', String(one === view));
      tabs[i]!.tabIndex = one === view ? 0 : -1;
      // Where the tabs are wider than the screen.
      if (one === view && bar.scrollWidth > bar.clientWidth) tabs[i]!.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      if (one !== 'graph') document.getElementById(one)!.hidden = one !== view;
    });
    if (!made.has(view)) void make(view, data, store);
    made.add(view);
  };
  bar.addEventListener('keydown', (event) => {
    const now = tabs.indexOf(document.activeElement as HTMLButtonElement);
    const next = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (next === undefined || now < 0) return;
    event.preventDefault();
    const tab = tabs[(next + tabs.length) % tabs.length]!;
    tab.click();
    tab.focus();
  });
  store.subscribe((now, before) => { if (now.view !== before.view) show(); });
  show();
  return bar;
}

async function make(view: ViewName, data: GraphData, store: Store): Promise<void> {
  const region = document.getElementById(view)!;
  region.setAttribute('aria-busy', 'true');
  try {
    const panel = await PANELS[view]!();
    panel(region, data, store);
  } catch (error) {
    region.append(el('p', { class: 'none' }, `This view could not be fetched: ${(error as Error).message} Reload the page to try again.`));
  }
  region.removeAttribute('aria-busy');
}
