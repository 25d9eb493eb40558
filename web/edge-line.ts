import { counted, el, named } from './dom.ts';
import type { EdgeRecord, GraphData } from './graph-data.ts';
import { nodeLink } from './node-link.ts';
import type { Store } from './state.ts';
import { asText } from './statements.ts';
import { statusChips } from './status-chips.ts';
import { statusWords } from './status.ts';
import { shortPlace } from './wording.ts';

/**
 * A statement as a line of a list: who, does, what, when, and the citation that opens its sentence.
 * @param from the end that need not be named, since the list is about it; the line is then told from there. @param quoted with its sentence below.
 */
export function edgeLine(edge: EdgeRecord, data: GraphData, store: Store, { from = null, quoted = false }: { from?: string | null; quoted?: boolean } = {}): HTMLElement {
  const place = Math.max(0, edge.statuses.indexOf(edge.status));
  const evidence = edge.evidence[place]!;
  const open = (): void => store.set({ open: { edge: edge.key, place }, document: evidence.document, tab: 'document' });
  return el('li', {
    class: 'edge-line', 'data-edge': edge.key, 'data-status': edge.status, onclick: open,
    onpointerenter: () => store.set({ hovered: { edge: edge.key } }), onpointerleave: () => store.set({ hovered: null }),
  },
  el('span', { class: 'told' }, from === null && nodeLink(edge.source, data, store), ' ', ...statusChips(statusWords(edge.polarity, evidence, data.labelOf)),
    el('span', { class: 'does' }, from === edge.target ? edge.inverse : edge.label), ' ', nodeLink(from === edge.target ? edge.source : edge.target, data, store),
    evidence.time && el('time', { class: 'when' }, evidence.time.text.toLowerCase()),
    quoted && el('q', { class: 'quote' }, named(evidence.quote, 'words'))),
  el('button', {
    type: 'button', class: 'cite', 'aria-label': `Open the sentence: ${asText(data, edge)}, ${evidence.place}`, title: `${evidence.place}\n${evidence.quote}`,
    onclick: (event: MouseEvent) => { event.stopPropagation(); open(); },
  }, shortPlace(evidence.place) || 'open', edge.evidence.length > 1 && el('span', { class: 'places', title: counted(edge.evidence.length, 'place') }, `×${edge.evidence.length}`)));
}
