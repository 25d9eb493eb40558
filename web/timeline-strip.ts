import { el } from './dom.ts';
import { binsOf, lanesOf, monthsOn, ticksOf, isoOf, type Dated } from './timeline.ts';
import { plainDate } from './wording.ts';

/** A stretch of days, both ends inside it. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

export interface StripOptions {
  readonly extent: Days;
  /** Called when the reader has chosen a stretch; null for all. */
  choose(days: Days | null): void;
  open(dated: Dated): void;
  barClass(dated: Dated): string;
  title(dated: Dated): string;
}

/** More than can be told apart as bars. */
const MOST_BARS = 240;
const BINS = 96;
const LANE = 9;

/** The strip: a bar for each dated statement (or how many, where they are many), and a brush with two handles. Percentages of the extent. */
export function timelineStrip({ extent, choose, open, barClass, title }: StripOptions): { element: HTMLElement; draw(places: readonly Dated[], chosen: Days | null): void } {
  const days = extent.to - extent.from + 1;
  const share = (day: number): string => `${((day - extent.from) / days) * 100}%`;
  // There its label would run over the edge; it stands before its mark then.
  const nearEnd = (day: number): boolean => (day - extent.from) / days > 0.9;
  const bars = el('div', { class: 'bars', 'aria-hidden': 'true' });
  const brush = el('div', { class: 'brush', hidden: true });
  const axis = el('div', { class: 'axis', 'aria-hidden': 'true' }, ...ticksOf(extent, 12).map(({ day, label }) => placed(el('span', { class: nearEnd(day) ? 'end' : null }, label), share(day))));
  const field = el('div', { class: 'field' }, bars, brush);
  let now: Days = extent;
  const handle = (label: string, end: 'from' | 'to'): HTMLElement => el('div', {
    role: 'slider', tabindex: 0, class: `handle ${end}`, 'aria-label': label, 'aria-orientation': 'horizontal', 'aria-valuemin': extent.from, 'aria-valuemax': extent.to,
    onkeydown: (event: KeyboardEvent) => {
      const edge = end === 'from' ? 'first' : 'last';
      const to = { ArrowRight: monthsOn(now[end], 1, edge), ArrowUp: monthsOn(now[end], 1, edge), ArrowLeft: monthsOn(now[end], -1, edge), ArrowDown: monthsOn(now[end], -1, edge), Home: extent.from, End: extent.to }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      take(end === 'from' ? { from: Math.min(to, now.to), to: now.to } : { from: now.from, to: Math.max(to, now.from) });
    },
  });
  const handles = { from: handle('From', 'from'), to: handle('To', 'to') };
  const take = ({ from, to }: Days): void => {
    const inside = { from: Math.max(extent.from, from), to: Math.min(extent.to, to) };
    choose(inside.from === extent.from && inside.to === extent.to ? null : inside);
  };
  const drawBrush = (chosen: Days): void => {
    now = chosen;
    brush.hidden = chosen.from === extent.from && chosen.to === extent.to;
    brush.style.left = share(chosen.from);
    brush.style.right = `${100 - ((chosen.to + 1 - extent.from) / days) * 100}%`;
    for (const end of ['from', 'to'] as const) {
      handles[end].style.left = share(chosen[end] + (end === 'to' ? 1 : 0));
      handles[end].setAttribute('aria-valuenow', String(chosen[end]));
      handles[end].setAttribute('aria-valuetext', plainDate(isoOf(chosen[end])));
    }
  };
  dragging(field, extent, drawBrush, take);
  return {
    element: el('div', { class: 'strip' }, field, axis, handles.from, handles.to),
    draw(places, chosen) {
      bars.replaceChildren(...(places.length > MOST_BARS ? columns(places, extent) : lines(places, { days, share, open, barClass, title })));
      bars.classList.toggle('many', places.length > MOST_BARS);
      drawBrush(chosen ?? extent);
    },
  };
}

function lines(
  places: readonly Dated[],
  { days, share, open, barClass, title }: Pick<StripOptions, 'open' | 'barClass' | 'title'> & { days: number; share(day: number): string },
): HTMLElement[] {
  const lanes = lanesOf(places, days * 0.006);
  return places.map((dated, i) => {
    const bar = placed(el('span', { class: `dated-bar ${barClass(dated)}`, title: title(dated), onclick: () => open(dated) }), share(dated.from));
    bar.style.width = `${((dated.to - dated.from + 1) / days) * 100}%`;
    bar.style.bottom = `${4 + lanes[i]! * LANE}px`;
    return bar;
  });
}

function columns(places: readonly Dated[], extent: Days): HTMLElement[] {
  const bins = binsOf(places, extent, BINS);
  const most = Math.max(...bins);
  return bins.map((count, i) => {
    const bar = placed(el('span', { class: 'dated-bar' }), `${(i / BINS) * 100}%`);
    bar.style.width = `${100 / BINS}%`;
    bar.style.height = `${(count / most) * 92}%`;
    return bar;
  });
}

function placed(element: HTMLElement, left: string): HTMLElement {
  element.style.left = left;
  return element;
}

/** A drag over the strip is a stretch of days; a click beside the bars takes the stretch away. */
function dragging(field: HTMLElement, extent: Days, show: (days: Days) => void, take: (days: Days) => void): void {
  const dayAt = (x: number): number => {
    const { left, width } = field.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (x - left) / Math.max(1, width)));
    return Math.min(extent.to, extent.from + Math.floor(share * (extent.to - extent.from + 1)));
  };
  field.addEventListener('pointerdown', (down) => {
    if (down.button !== 0) return;
    const start = dayAt(down.clientX);
    const stretch = (event: PointerEvent): Days => {
      const day = dayAt(event.clientX);
      return { from: Math.min(start, day), to: Math.max(start, day) };
    };
    const far = (event: PointerEvent): boolean => Math.abs(event.clientX - down.clientX) > 4;
    const move = (event: PointerEvent): void => {
      if (!far(event)) return;
      field.setPointerCapture(down.pointerId);
      show(stretch(event));
    };
    const up = (event: PointerEvent): void => {
      field.removeEventListener('pointermove', move);
      if (far(event)) take(stretch(event));
      else if (!(event.target as HTMLElement).classList.contains('dated-bar')) take(extent);
    };
    field.addEventListener('pointermove', move);
    field.addEventListener('pointerup', up, { once: true });
  });
}
