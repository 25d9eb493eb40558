import { el, named } from './dom.ts';
import type { GraphData } from './graph-data.ts';
import { statusChips } from './status-chips.ts';
import { statusWords } from './status.ts';

/** The card beside the pointer: an edge's statement and its first sentence, with who, does and what marked. */
export function hintCard(container: HTMLElement, data: GraphData): { edge(key: string, at: { x: number; y: number }): void; hide(): void } {
  const card = el('div', { class: 'hint', hidden: true, 'aria-hidden': 'true' });
  container.append(card);
  return {
    hide: () => void (card.hidden = true),
    edge(key, { x, y }) {
      const edge = data.edges.get(key)!;
      const evidence = edge.evidence[0]!;
      const words = statusWords(edge.polarity, evidence, data.labelOf);
      card.replaceChildren(
        el('p', { class: 'line' }, named(data.labelOf(edge.source)), ' ', ...statusChips(words),
          el('b', {}, edge.label), ' ', named(data.labelOf(edge.target))),
        el('p', { class: 'quote' }, named(evidence.quote.length > 320 ? `${evidence.quote.slice(0, 319)}…` : evidence.quote)),
        el('p', { class: 'facts' }, `${evidence.place}${edge.evidence.length > 1 ? ` · ${edge.evidence.length} places` : ''} · click to open`));
      card.hidden = false;
      const { clientWidth, clientHeight } = container;
      card.style.left = `${Math.max(8, Math.min(x + 14, clientWidth - card.offsetWidth - 8))}px`;
      card.style.top = `${y + 18 + card.offsetHeight > clientHeight ? Math.max(8, y - card.offsetHeight - 12) : y + 18}px`;
    },
  };
}
