import { el } from './dom.ts';

export interface Splitter {
  /** "vertical" is a line from top to bottom that moves sideways. */
  readonly orientation: 'vertical' | 'horizontal';
  readonly label: string;
  /** The pane whose size it sets, by this custom property of `rooms`: a number of pixels. */
  readonly pane: HTMLElement;
  readonly property: string;
  /** The pane lies before (left of, above) the line, or after it. */
  readonly side: 'before' | 'after';
  readonly least: number;
  /** Told when the reader has made it so; null for the first size again. */
  changed(pixels: number | null): void;
  /** Asked at each move. */
  most(): number;
}

const STEP = 24;

/** A line between two panes, to drag, or to move by the arrow keys. A double click gives back the first size. */
export function splitter(rooms: HTMLElement, options: Splitter): HTMLElement {
  const { orientation, pane, property, side, least } = options;
  const vertical = orientation === 'vertical';
  const size = (): number => (vertical ? pane.offsetWidth : pane.offsetHeight);
  const line = el('div', {
    class: `splitter ${orientation}`, role: 'separator', tabindex: 0, 'aria-orientation': orientation, 'aria-label': options.label,
    'aria-valuemin': least, 'aria-valuenow': Math.round(size()),
  });
  const set = (pixels: number): void => {
    const next = Math.round(Math.min(options.most(), Math.max(least, pixels)));
    rooms.style.setProperty(property, `${next}px`);
    line.setAttribute('aria-valuenow', String(next));
    options.changed(next);
  };
  const towards = side === 'before' ? 1 : -1;
  line.addEventListener('pointerdown', (down) => {
    const start = size();
    line.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent): void => set(start + towards * (vertical ? event.clientX - down.clientX : event.clientY - down.clientY));
    line.addEventListener('pointermove', move);
    line.addEventListener('lostpointercapture', () => line.removeEventListener('pointermove', move), { once: true });
    down.preventDefault();
  });
  line.addEventListener('keydown', (event) => {
    const back = vertical ? 'ArrowLeft' : 'ArrowUp';
    const on = vertical ? 'ArrowRight' : 'ArrowDown';
    if (event.key !== back && event.key !== on) return;
    event.preventDefault();
    set(size() + (event.key === on ? STEP : -STEP) * towards);
  });
  line.addEventListener('dblclick', () => {
    rooms.style.removeProperty(property);
    line.setAttribute('aria-valuenow', String(Math.round(size())));
    options.changed(null);
  });
  return line;
}
