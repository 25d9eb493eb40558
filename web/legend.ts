import { el } from './dom.ts';
import { onlyThis, withoutThis } from './filter.ts';
import { byMark } from './appearance.ts';
import type { GraphData } from './graph-data.ts';
import { markIcon } from './marks.ts';
import type { Store } from './state.ts';
import { STATUS_WORDS, STATUSES } from './status.ts';

/** What the marks and lines mean. An entry is a filter too: click for only this one, shift-click for all but it. */
export function legendPanel(region: HTMLElement, data: GraphData, store: Store): void {
  const counts = new Map<string, number>();
  for (const { kind } of data.nodes.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = [...counts.keys()].sort(byMark);
  // Only the statuses that this graph has: a legend explains what is there to be seen.
  const present = new Set([...data.edges.values()].flatMap((edge) => edge.statuses));
  const statuses = STATUSES.filter((status) => present.has(status));
  const shows: (() => void)[] = [];
  const entry = (part: 'hiddenKinds' | 'hiddenStatuses', key: string, all: readonly string[], title: string, ...contents: (Node | string)[]): HTMLElement => {
    const button = el('button', {
      type: 'button', class: 'entry', title: `${title}Click: only this. Shift-click: without it.`,
      onclick: (event: MouseEvent) => store.set({ [part]: event.shiftKey ? withoutThis(store.get()[part], key) : onlyThis(all, store.get()[part], key) }),
    }, ...contents);
    shows.push(() => button.setAttribute('aria-pressed', String(!store.get()[part].includes(key))));
    return button;
  };
  region.append(
    el('h2', {}, 'Names'),
    ...kinds.map((kind) => entry('hiddenKinds', kind, kinds, '', markIcon(kind, data), el('span', { class: 'what' }, data.kinds[kind]?.label ?? kind), el('span', { class: 'count' }, String(counts.get(kind))))),
    el('h2', {}, 'Lines'),
    ...statuses.map((status) => {
      const { word, meaning, short } = STATUS_WORDS[status];
      return entry('hiddenStatuses', status, statuses, `${word}: ${meaning}. `, el('span', { class: `stroke ${status}`, 'aria-hidden': 'true' }),
        el('span', { class: 'what' }, status === 'reported' ? 'says …' : word, el('span', { class: 'meaning' }, ` ${short}`)));
    }));
  const show = (): void => shows.forEach((one) => one());
  store.subscribe((now, before) => { if (now.hiddenKinds !== before.hiddenKinds || now.hiddenStatuses !== before.hiddenStatuses) show(); });
  show();
}
