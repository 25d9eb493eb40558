import { nameCombo } from './combobox.ts';
import { el, icon } from './dom.ts';
import type { GraphData } from './graph-data.ts';

const LENS = 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.3 10.3 14 14';

/**
 * The search field of the header.
 * @param choose called with the node that was chosen.
 */
export function searchBox(data: GraphData, choose: (key: string) => void): HTMLElement {
  const { input, list } = nameCombo(data, { id: 'search', label: 'Search', placeholder: 'Search names and aliases', choose });
  return el('div', { class: 'search' }, icon(LENS, 'icon line'), input, el('kbd', { class: 'slash', 'aria-hidden': 'true' }, '/'), list);
}
