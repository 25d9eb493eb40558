import type { EdgeAttributes, RemitGraph } from '../graph/graph.ts';
import { byText } from '../graph/order.ts';
import { labelOf } from '../graph/telling.ts';
import type { Evidence } from '../model.ts';
import { safeLine } from './characters.ts';

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

/** What the node of this key does and what others do to it, by group, then relation, then the other's label. */
export function responsibilitiesOf(graph: RemitGraph, key: string): Responsibilities {
  const seen = (edges: readonly string[], outward: boolean): Responsibility[] => edges.map((edge) => {
    const { relation, label, polarity, evidence } = graph.getEdgeAttributes(edge);
    const { group = '', inverse = label } = graph.getAttribute('relations')[relation] ?? {};
    const other = outward ? graph.target(edge) : graph.source(edge);
    return { group, relation, label: outward ? label : inverse, other: { key: other, label: labelOf(graph, other) }, polarity, evidence };
  }).sort((a, b) => byText(a.group, b.group) || byText(a.label, b.label) || byText(a.polarity, b.polarity) || byText(a.other.label, b.other.label) || byText(a.other.key, b.other.key));
  const { label, name, kind, aliases } = graph.getNodeAttributes(key);
  return { key, label, name, kind, aliases, does: seen(graph.outEdges(key), true), doneByOthers: seen(graph.inEdges(key), false) };
}

/** The same as text, one statement a paragraph with each of its sentences. */
export function asText(graph: RemitGraph, found: Responsibilities): string[] {
  const kind = graph.getAttribute('kinds')[found.kind]?.label ?? found.kind;
  return [
    found.name === found.label ? found.label : `${found.label}: ${found.name}`,
    kind,
    ...(otherNames(found).length ? [`also ${otherNames(found).join('; ')}`] : []),
    ...section(graph, 'What it does', found.does),
    ...section(graph, 'What others do', found.doneByOthers),
    ...(found.does.length + found.doneByOthers.length ? [] : ['', 'No statement names it.']),
  ].map(safeLine);
}

/** The names that are neither its label nor its full name. */
export function otherNames({ label, name, aliases }: Pick<Responsibilities, 'label' | 'name' | 'aliases'>): string[] {
  return aliases.filter((alias) => alias !== label && alias !== name);
}

function section(graph: RemitGraph, title: string, list: readonly Responsibility[]): string[] {
  let heading = '';
  return list.flatMap((entry, i) => {
    const before = i === 0 ? ['', title] : [];
    const changed = `${entry.group}: ${entry.label}`;
    const headings = changed === heading ? [] : [`  ${changed}`];
    heading = changed;
    return [...before, ...headings, `    ${entry.polarity === 'negated' ? 'NOT ' : ''}${entry.other.label}`, ...entry.evidence.map((evidence) => line(graph, evidence))];
  });
}

function line(graph: RemitGraph, evidence: Evidence): string {
  const citation = [evidence.document, evidence.place].filter(Boolean).join(', ');
  const status = statusOf(graph, evidence);
  return `      ${status ? `(${status}) ` : ''}"${shortened(evidence)}" [${citation}]`;
}

/** "planned; says Tide Board; in January 2001"; '' for what is asserted outright. */
function statusOf(graph: RemitGraph, { modality, attributedTo, time }: Evidence): string {
  const sayer = attributedTo === null ? '' : labelOf(graph, attributedTo);
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
