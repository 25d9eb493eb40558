import { counted, el } from './dom.ts';
import type { EdgeRecord, GraphData } from './graph-data.ts';
import { nodeLink } from './node-link.ts';
import type { Store } from './state.ts';
import { asText } from './statements.ts';
import { statusChips } from './status-chips.ts';
import { statusWords } from './status.ts';
import { shortPlace } from './wording.ts';

/** A statement as a line of a list, the whole of it: who, does, what, when, and the citation that opens its sentence. */
export function edgeLine(edge: EdgeRecord, data: GraphData, store: Store): HTMLElement {
  const place = Math.max(0, edge.statuses.indexOf(edge.status));
  const evidence = edge.evidence[place]!;
  const open = (): void => store.set({ open: { edge: edge.key, place }, document: evidence.document, tab: 'document' });
  return el('li', {
    class: 'edge-line', 'data-edge': edge.key, 'data-status': edge.status, onclick: open,
    onpointerenter: () => store.set({ hovered: { edge: edge.key } }), onpointerleave: () => store.set({ hovered: null }),
  },
  el('span', { class: 'told' }, nodeLink(edge.source, data, store), ' ', ...statusChips(statusWords(edge.polarity, evidence, data.labelOf)),
    el('span', { class: 'does' }, edge.label), ' ', nodeLink(edge.target, data, store),
    evidence.time && el('time', { class: 'when' }, evidence.time.text.toLowerCase())),
  el('button', {
    type: 'button', class: 'cite', 'aria-label': `Open the sentence: ${asText(data, edge)}, ${evidence.place}`, title: `${evidence.place}\n${evidence.quote}`,
    onclick: (event: MouseEvent) => { event.stopPropagation(); open(); },
  }, shortPlace(evidence.place) || 'open', edge.evidence.length > 1 && el('span', { class: 'places', title: counted(edge.evidence.length, 'place') }, `×${edge.evidence.length}`)));
}
