import { el } from './dom.ts';
import type { Facets } from './facets.ts';

export interface FilterRow {
  readonly element: HTMLElement;
  update(facets: Facets): void;
}

export interface FilterRowOptions {
  readonly label: string;
  count(facets: Facets): number;
  checked(): boolean;
  mixed?(): boolean;
  toggle(): void;
  only(): void;
}

/** A thing to be filtered: shown or not, only this, and how many there are. */
export function filterRow({ label, count, checked, mixed, toggle, only }: FilterRowOptions): FilterRow {
  const box = el('input', { type: 'checkbox', onchange: toggle });
  const total = el('span', { class: 'count' });
  const element = el('div', { class: 'row' },
    el('label', { title: label }, box, el('span', { class: 'what' }, label)),
    el('button', { type: 'button', class: 'only', onclick: only, 'aria-label': `Only ${label}` }, 'only'), total);
  return {
    element,
    update(facets) {
      box.checked = checked();
      box.indeterminate = mixed?.() ?? false;
      total.textContent = String(count(facets));
      element.classList.toggle('empty', count(facets) === 0);
    },
  };
}
