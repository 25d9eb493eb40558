import { el, icon } from './dom.ts';
import type { Outline } from './graph-data.ts';
import type { Store } from './state.ts';

const LIST = 'M3 4h10M5 8h8M5 12h8';

export interface OutlinePanel {
  /** The button that shows and hides it, with the place where the text stands now. */
  readonly button: HTMLElement;
  readonly list: HTMLElement;
  /** Another document. @param jump goes to an offset of its text. */
  load(outline: Outline | undefined, jump: (offset: number) => void): void;
  /** The offset at which the text now begins to be seen. */
  at(offset: number): void;
}

/** Sections and paragraphs of a document beside its text; the one that is being read is marked. */
export function outlinePanel(store: Store): OutlinePanel {
  const list = el('nav', { class: 'outline', 'aria-label': 'Outline', hidden: true });
  const place = el('span', {}, 'Outline');
  const button = el('button', { type: 'button', class: 'tool outline-button', 'aria-label': 'Outline', title: 'Sections and paragraphs', onclick: () => store.set({ outline: !store.get().outline }) }, icon(LIST, 'icon line'), place);
  let entries: Outline['outline'] = [];
  let links: HTMLElement[] = [];
  let current = -1;
  const show = (): void => {
    list.hidden = !store.get().outline || entries.length === 0;
    button.hidden = entries.length === 0;
    button.setAttribute('aria-expanded', String(!list.hidden));
    if (!list.hidden) links[current]?.scrollIntoView({ block: 'nearest' });
  };
  store.subscribe((now, before) => { if (now.outline !== before.outline) show(); });
  return {
    button, list,
    load(outline, jump) {
      entries = outline?.outline ?? [];
      links = entries.map(({ label, level, start }) => el('button', { type: 'button', class: `level-${Math.min(3, Math.max(1, level))}`, title: label, onclick: () => jump(start) }, label));
      list.replaceChildren(...links);
      list.scrollTop = 0;
      current = -1;
      place.textContent = 'Outline';
      show();
    },
    at(offset) {
      let next = -1;
      // Entries stand in the order of the text; what a page break repeats does not go back.
      entries.forEach(({ start }, i) => { if (start <= offset) next = i; });
      if (next === current) return;
      links[current]?.removeAttribute('aria-current');
      current = next;
      links[current]?.setAttribute('aria-current', 'location');
      place.textContent = placeOf(entries, current) || 'Outline';
      if (!list.hidden) links[current]?.scrollIntoView({ block: 'nearest' });
    },
  };
}

/** "Section 02 · 3.G": the section and what is in it. */
function placeOf(entries: Outline['outline'], current: number): string {
  const here = entries[current];
  if (!here) return '';
  const section = here.level === 1 ? undefined : entries.slice(0, current).findLast(({ level }) => level === 1);
  return [section?.label, here.label].filter(Boolean).join(' · ');
}
