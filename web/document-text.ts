import type { Evidence, Span } from '../src/model.ts';
import { el } from './dom.ts';
import type { GraphData } from './graph-data.ts';
import { kindClass } from './marks.ts';
import { sentencesOf } from './sentences.ts';
import { blocks, segments, softLineEnds, type Layer } from './segments.ts';

/** What lies over a stretch of the document. */
type Meaning =
  | { is: 'furniture' }
  | { is: 'line-end' }
  | { is: 'mention'; node: string }
  | { is: 'said'; edge: string; place: number }
  | { is: 'sentence' }
  | { is: 'subject' | 'trigger' | 'object' };

export interface DocumentText {
  readonly element: HTMLElement;
  /** Marks a statement's sentence, and no other; null takes the marks away. Only the blocks concerned are drawn again. */
  open(evidence: Evidence | null): void;
  /** The first element of the opened sentence. */
  sentence(): HTMLElement | null;
  /** Every place that names a node, in order. */
  mentionsOf(node: string): HTMLElement[];
  /** The element that holds a source offset. */
  at(offset: number): HTMLElement | null;
  /** The last source offset of the first block whose end lies below `top`; pixels in the element's own scroller. */
  offsetBelow(top: number): number;
}

/** The whole source as text in elements: their text content, joined, is the source, letter for letter. */
export function documentText(id: string, text: string, furniture: readonly Span[], data: GraphData): DocumentText {
  const layers = [...layersOf(id, furniture, data), ...lineEnds(text)];
  const pieces = blocks(text);
  const byBlock = distribute(layers, pieces);
  const elements = pieces.map((piece, i) => drawBlock(el('div', { class: 'block' }), piece, byBlock[i]!, text, data));
  const element = el('div', { class: 'text', translate: 'no' }, ...elements);
  let opened: number[] = [];
  return {
    element,
    open(evidence) {
      const marks = evidence ? marksOf(evidence) : [];
      const next = pieces.flatMap((piece, i) => (marks.some((mark) => mark.start < piece.end && mark.end > piece.start) ? [i] : []));
      for (const i of new Set([...opened, ...next])) drawBlock(elements[i]!, pieces[i]!, next.includes(i) ? [...byBlock[i]!, ...marks] : byBlock[i]!, text, data);
      opened = next;
    },
    sentence: () => element.querySelector<HTMLElement>('.sentence'),
    mentionsOf: (node) => [...element.querySelectorAll<HTMLElement>(`a.mention.first[data-node="${CSS.escape(node)}"]`)],
    at: (offset) => elements[pieces.findIndex((piece) => offset >= piece.start && offset < piece.end)] ?? null,
    offsetBelow(top) {
      let [low, high] = [0, elements.length - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (bottomOf(elements, middle) <= top) low = middle + 1;
        else high = middle;
      }
      return (pieces[low]?.end ?? 1) - 1;
    },
  };
}

/** A block that is hidden has no place: that of the next one before it which has. */
function bottomOf(elements: readonly HTMLElement[], index: number): number {
  for (let i = index; i >= 0; i--) if (elements[i]!.offsetParent !== null) return elements[i]!.offsetTop + elements[i]!.offsetHeight;
  return 0;
}

function layersOf(id: string, furniture: readonly Span[], data: GraphData): Layer<Meaning>[] {
  const layers: Layer<Meaning>[] = furniture.map((span) => ({ ...span, means: { is: 'furniture' } }));
  for (const { document, said } of sentencesOf(data).all) {
    if (document !== id) continue;
    const { edge, place } = said[0]!;
    for (const span of edge.evidence[place]!.spans) layers.push({ ...span, means: { is: 'said', edge: edge.key, place } });
  }
  for (const node of data.nodes.values()) for (const mention of node.mentions) {
    if (mention.document === id) layers.push({ start: mention.start, end: mention.end, means: { is: 'mention', node: node.key } });
  }
  return layers;
}

/** Line ends that a narrow pane may show as a space. */
function lineEnds(text: string): Layer<Meaning>[] {
  return softLineEnds(text).map((at) => ({ start: at, end: at + 1, means: { is: 'line-end' } }));
}

function marksOf(evidence: Evidence): Layer<Meaning>[] {
  const mark = (spans: readonly Span[], is: 'sentence' | 'subject' | 'trigger' | 'object'): Layer<Meaning>[] =>
    spans.map(({ start, end }) => ({ start, end, means: { is } }));
  return [...mark(evidence.spans, 'sentence'), ...mark(evidence.object, 'object'), ...mark(evidence.subject, 'subject'), ...mark(evidence.trigger, 'trigger')];
}

/** Each block's own layers: one pass over both, since blocks lie end to end. */
function distribute(layers: readonly Layer<Meaning>[], pieces: readonly Span[]): Layer<Meaning>[][] {
  const sorted = [...layers].sort((a, b) => a.start - b.start || b.end - a.end);
  const found: Layer<Meaning>[][] = pieces.map(() => []);
  let first = 0;
  for (const layer of sorted) {
    while (first < pieces.length && pieces[first]!.end <= layer.start) first++;
    for (let i = first; i < pieces.length && pieces[i]!.start < layer.end; i++) found[i]!.push(layer);
  }
  return found;
}

function drawBlock(element: HTMLElement, piece: Span, layers: readonly Layer<Meaning>[], text: string, data: GraphData): HTMLElement {
  let bare = true;
  const last = { node: '', end: -1 };
  const nodes = segments(piece.start, piece.end, layers).map((segment) => {
    const words = text.slice(segment.start, segment.end);
    if (words.trim() && !segment.layers.some((one) => one.is === 'furniture')) bare = false;
    const mention = segment.layers.findLast((one) => one.is === 'mention');
    // A name cut in two by other marks counts once: only its first piece is "first".
    const goesOn = mention?.is === 'mention' && last.node === mention.node && last.end === segment.start;
    if (mention?.is === 'mention') Object.assign(last, { node: mention.node, end: segment.end });
    return draw(words, segment.layers, goesOn, data);
  });
  element.replaceChildren(...nodes);
  element.classList.toggle('bare', bare && layers.length > 0);
  return element;
}

function draw(words: string, layers: readonly Meaning[], goesOn: boolean, data: GraphData): Node {
  let node: Node = document.createTextNode(words);
  const has = (is: Meaning['is']): boolean => layers.some((one) => one.is === is);
  if (has('line-end')) node = el('span', { class: 'line-end' }, node);
  const mention = layers.findLast((one) => one.is === 'mention');
  if (mention?.is === 'mention') {
    const kind = data.nodes.get(mention.node)?.kind ?? '';
    // The line end inside a name is no link of its own.
    node = el(words.trim() ? 'a' : 'span', {
      class: `mention ${goesOn ? '' : 'first '}${kindClass(kind, data)}`, href: `#${new URLSearchParams({ select: mention.node }).toString()}`, tabindex: -1,
      'data-node': mention.node,
    }, node);
  }
  for (const role of ['object', 'subject', 'trigger'] as const) if (has(role)) node = el('mark', { class: role, 'data-role': role }, node);
  const said = layers.find((one) => one.is === 'said');
  if (said?.is === 'said' || has('sentence')) {
    node = el('span', { class: `${has('sentence') ? 'sentence' : ''} ${said ? 'said' : ''}`.trim(), 'data-edge': said?.is === 'said' ? said.edge : null, 'data-place': said?.is === 'said' ? said.place : null }, node);
  }
  return has('furniture') ? el('span', { class: 'furniture' }, node) : node;
}
