import { el } from './dom.ts';

/** Rows of a table of which only those in sight are in the page; all of one height, so that any of them is found by sum. */

/** Pixels; style.css has the same. */
const HEIGHT = 30;
const BEYOND = 12;

export interface VirtualRows {
  /** Begins again with so many rows, at the top. */
  reset(count: number): void;
  redraw(): void;
  /** Which rows are marked as open, from now on. */
  mark(is: (index: number) => boolean): void;
}

/**
 * One button of one row takes the Tab key; arrows, Page Up and Down, Home and End move it from row to row.
 * @param draw makes a row; the last button in it is the one that takes the focus.
 */
export function virtualRows(scroller: HTMLElement, body: HTMLElement, { draw, columns }: { draw(index: number): HTMLElement; columns: number }): VirtualRows {
  let count = 0;
  let active = 0;
  let isOpen: (index: number) => boolean = () => false;
  let range = { from: 0, to: 0 };
  const rows = new Map<number, HTMLElement>();
  const button = (index: number): HTMLElement | null => [...(rows.get(index)?.querySelectorAll('button') ?? [])].at(-1) ?? null;
  const gap = (height: number): HTMLElement => {
    const row = el('tr', { class: 'gap', 'aria-hidden': 'true' }, el('td', { colspan: columns }));
    row.style.height = `${height}px`;
    return row;
  };
  const redraw = (): void => {
    const from = Math.max(0, Math.floor(scroller.scrollTop / HEIGHT) - BEYOND);
    const to = Math.min(count, Math.ceil((scroller.scrollTop + Math.max(scroller.clientHeight, 600)) / HEIGHT) + BEYOND);
    if (from === range.from && to === range.to && rows.size > 0) return;
    const focused = body.contains(document.activeElement);
    for (const index of rows.keys()) if (index < from || index >= to) rows.delete(index);
    for (let index = from; index < to; index++) if (!rows.has(index)) rows.set(index, draw(index));
    range = { from, to };
    const inOrder = Array.from({ length: Math.max(0, to - from) }, (_, i) => rows.get(from + i)!);
    body.replaceChildren(gap(from * HEIGHT), ...inOrder, gap((count - to) * HEIGHT));
    dress();
    if (focused) button(active)?.focus({ preventScroll: true });
  };
  const dress = (): void => {
    const reachable = active >= range.from && active < range.to ? active : range.from;
    for (const [index, row] of rows) {
      row.classList.toggle('open', isOpen(index));
      button(index)?.setAttribute('tabindex', index === reachable ? '0' : '-1');
    }
  };
  const go = (index: number): void => {
    active = Math.max(0, Math.min(count - 1, index));
    const top = active * HEIGHT;
    const head = body.offsetTop;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (top + HEIGHT + head > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = top + HEIGHT + head - scroller.clientHeight;
    redraw();
    dress();
    button(active)?.focus({ preventScroll: true });
  };
  scroller.addEventListener('scroll', redraw, { passive: true });
  new ResizeObserver(redraw).observe(scroller);
  body.addEventListener('focusin', (event) => {
    for (const [index, row] of rows) if (row.contains(event.target as Node)) active = index;
  });
  body.addEventListener('keydown', (event) => {
    const page = Math.max(1, Math.floor(scroller.clientHeight / HEIGHT) - 2);
    const next = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + page, PageUp: active - page, Home: 0, End: count - 1 }[event.key];
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    go(next);
  });
  return {
    reset(next) {
      count = next;
      active = 0;
      rows.clear();
      range = { from: 0, to: 0 };
      scroller.scrollTop = 0;
      redraw();
    },
    redraw,
    mark(is) {
      isOpen = is;
      dress();
    },
  };
}
