import type { EdgeAttributes, SerializedRemitGraph } from '../graph/graph.ts';
import { byText } from '../graph/order.ts';
import type { Evidence } from '../model.ts';
import type { GraphNode } from './names.ts';

/** One thing that a node does, or that is done to it. */
export interface Responsibility {
  readonly group: string;
  readonly relation: string;
  /** As seen from the node: "maintains", or "maintained by". */
  readonly label: string;
  readonly other: { readonly key: string; readonly label: string };
  readonly polarity: EdgeAttributes['polarity'];
  readonly evidence: readonly Evidence[];
}

export interface Responsibilities {
  readonly key: string;
  readonly label: string;
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly string[];
  readonly does: readonly Responsibility[];
  readonly doneByOthers: readonly Responsibility[];
}

/** What a node does and what others do to it, by group, then relation, then the other's label. */
export function responsibilitiesOf(graph: SerializedRemitGraph, node: GraphNode): Responsibilities {
  const labels = new Map(graph.nodes.map(({ key, attributes }) => [key, attributes!.label]));
  const seen = (end: 'source' | 'target'): Responsibility[] => graph.edges.filter((edge) => edge[end] === node.key)
    .map(({ source, target, attributes }) => {
      const { relation, label, polarity, evidence } = attributes!;
      const { group = '', inverse = label } = graph.attributes.relations[relation] ?? {};
      const other = end === 'source' ? target : source;
      return { group, relation, label: end === 'source' ? label : inverse, other: { key: other, label: labels.get(other) ?? other }, polarity, evidence };
    })
    .sort((a, b) => byText(a.group, b.group) || byText(a.label, b.label) || byText(a.polarity, b.polarity) || byText(a.other.label, b.other.label) || byText(a.other.key, b.other.key));
  const { label, name, kind, aliases } = node.attributes!;
  return { key: node.key, label, name, kind, aliases, does: seen('source'), doneByOthers: seen('target') };
}

/** The same as text, one statement a paragraph with each of its sentences. */
export function asText(graph: SerializedRemitGraph, found: Responsibilities): string[] {
  const kind = graph.attributes.kinds[found.kind]?.label ?? found.kind;
  const others = found.aliases.filter((alias) => alias !== found.label && alias !== found.name);
  return [
    found.name === found.label ? found.label : `${found.label}: ${found.name}`,
    kind,
    ...(others.length ? [`also ${others.join('; ')}`] : []),
    ...section(graph, 'What it does', found.does),
    ...section(graph, 'What others do', found.doneByOthers),
    ...(found.does.length + found.doneByOthers.length ? [] : ['', 'No statement names it.']),
  ];
}

function section(graph: SerializedRemitGraph, title: string, list: readonly Responsibility[]): string[] {
  let heading = '';
  return list.flatMap((entry, i) => {
    const before = i === 0 ? ['', title] : [];
    const changed = `${entry.group}: ${entry.label}`;
    const headings = changed === heading ? [] : [`  ${changed}`];
    heading = changed;
    return [...before, ...headings, `    ${entry.polarity === 'negated' ? 'NOT ' : ''}${entry.other.label}`, ...entry.evidence.map((evidence) => line(graph, evidence))];
  });
}

function line(graph: SerializedRemitGraph, evidence: Evidence): string {
  const citation = [evidence.document, evidence.place].filter(Boolean).join(', ');
  const status = statusOf(graph, evidence);
  return `      ${status ? `(${status}) ` : ''}"${shortened(evidence)}" [${citation}]`;
}

/** "planned; says Tide Board; in January 2001"; '' for what is asserted outright. */
function statusOf(graph: SerializedRemitGraph, { modality, attributedTo, time }: Evidence): string {
  const sayer = graph.nodes.find(({ key }) => key === attributedTo)?.attributes?.label ?? attributedTo;
  return [modality === 'asserted' ? '' : modality, sayer ? `says ${sayer}` : '', time?.text ?? ''].filter(Boolean).join('; ');
}

/** The quote, at most about 160 characters of it around the predicate, cut between words. */
export function shortened({ quote, predicate }: Pick<Evidence, 'quote' | 'predicate'>): string {
  if (quote.length <= 160) return quote;
  const at = Math.max(0, quote.toLowerCase().indexOf(predicate.toLowerCase()));
  const start = at <= 80 ? 0 : quote.indexOf(' ', at - 80) + 1;
  const room = start + 160;
  const end = room >= quote.length ? quote.length : quote.lastIndexOf(' ', room);
  return `${start ? '… ' : ''}${quote.slice(start, end > start ? end : room)}${end < quote.length ? ' …' : ''}`;
}
