import { counted, el, icon, named } from '../dom.ts';
import type { Handed } from './handed.ts';
import type { Problem } from './messages.ts';

const CROSS = 'M4 4l8 8m0-8-8 8';

/** What is to be read, each with a button that takes it off again. */
export function itemList(items: readonly Handed[], remove: (item: Handed) => void): HTMLElement {
  return el('ul', { class: 'files', 'aria-label': 'To be read' }, ...items.map((item) => el('li', {},
    named(item.name), el('span', { class: 'count' }, item.folder ? counted(item.files.length, 'file') : size(item.files[0]!.content.size)),
    el('button', { type: 'button', class: 'square', 'aria-label': `Leave out ${item.name.slice(0, 100)}`, title: 'Leave out', onclick: () => remove(item) }, icon(CROSS, 'icon line')))));
}

/** What could not be read, a line each. */
export function problemList(problems: readonly Problem[]): HTMLElement {
  return el('ul', { class: 'files problems', 'aria-label': 'Not read' }, ...problems.map(({ file, problem }) => el('li', {}, named(file), el('span', {}, problem))));
}

/** "12 bytes", "3.4 kB", "20 MB": in thousands. */
export function size(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte');
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${amount < 10 ? amount.toFixed(1) : Math.round(amount)} ${unit}`;
}
