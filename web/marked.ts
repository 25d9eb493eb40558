import { el, named } from './dom.ts';
import type { Range } from './match.ts';

/** Text out of a document with what matched in bold. */
export function marked(text: string, ranges: readonly Range[], className = 'name'): HTMLElement {
  const element = named('', className);
  let at = 0;
  for (const { start, end } of ranges) {
    if (start < at) continue;
    element.append(text.slice(at, start), el('b', {}, text.slice(start, end)));
    at = end;
  }
  element.append(text.slice(at));
  return element;
}
