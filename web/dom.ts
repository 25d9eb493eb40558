/** Builds elements from text that may come from anywhere: strings become text nodes, never markup. */

type Child = Node | string | null | false;
type Value = string | number | boolean | null | undefined | ((event: never) => void);

/**
 * An element with attributes, listeners (`onclick: …`) and children. `true` sets an empty attribute; `false`, `null` and
 * `undefined` leave it out.
 */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  for (const child of children) if (child !== null && child !== false) element.append(child);
  return element;
}

function setAttributes(element: Element, attributes: Readonly<Record<string, Value>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value != null) element.setAttribute(name, String(value));
  }
}

/** A name out of a document: isolated, so that right-to-left marks in it cannot turn the text around it. */
export function named(text: string, className = 'name'): HTMLElement {
  return el('bdi', { class: className }, text);
}

/** An SVG drawing from path data on a 16 by 16 field; decorative, so hidden from screen readers. */
export function icon(path: string, className = 'icon'): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  setAttributes(svg, { viewBox: '0 0 16 16', class: className, 'aria-hidden': 'true', focusable: 'false' });
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
}

/** Draws a part of the page anew: what had the focus in it hands it to what is there under the same name afterwards, or else to `part` itself. */
export function redrawn(part: HTMLElement, draw: () => void): void {
  const before = part.contains(document.activeElement) && document.activeElement !== part ? document.activeElement : null;
  const nameOf = (element: Element): string => `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent}`;
  const name = before ? nameOf(before) : '';
  draw();
  if (!before || before.isConnected) return;
  const after = [...part.querySelectorAll<HTMLElement>('button, select, input, a')].find((one) => nameOf(one) === name);
  (after ?? part).focus({ preventScroll: true });
}

/** The element with this id in index.html. Throws where the page does not have it. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`index.html has no #${id}`);
  return element;
}

/** "1 place", "3 places". */
export function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
