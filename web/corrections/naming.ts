import { nodeOf } from '../../src/corrections/apply.ts';
import type { Correction, NodeName, StatementName } from '../../src/corrections/corrections.ts';
import type { EdgeRecord, GraphData } from '../graph-data.ts';
import { readFrom } from './effect.ts';

/** The fewest words by which a correction finds this node, and no other: its label, with its kind, its full name, at last its key. */
export function nodeName(key: string, data: GraphData): NodeName {
  const node = data.nodes.get(key)!;
  const { entities } = readFrom(data);
  const ways: NodeName[] = [{ name: node.label }, { name: node.label, kind: node.kind }, { name: node.name }, { name: node.name, kind: node.kind }];
  return ways.find((way) => {
    const found = nodeOf({ entities }, way);
    return typeof found !== 'string' && found.key === key;
  }) ?? { name: key };
}

/** @param place only where the sentence reads as at this place; everywhere, where it is null. */
export function statementName(edge: EdgeRecord, place: number | null, data: GraphData): StatementName {
  return {
    source: nodeName(edge.source, data), relation: edge.relation, target: nodeName(edge.target, data), polarity: edge.polarity,
    ...(place === null ? {} : { quote: edge.evidence[place]!.quote }),
  };
}

/** The corrections as a file that `remit build` reads. */
export function correctionsJson(corrections: readonly Correction[]): string {
  return `${JSON.stringify({ corrections: corrections.map(plain) }, null, 2)}\n`;
}

/** A node that its name alone tells is written as that, as a person would. */
function plain(correction: Correction): object {
  return Object.fromEntries(Object.entries(correction).map(([field, value]) => {
    if (field === 'node') return [field, short(value as NodeName)];
    if (field === 'nodes') return [field, (value as NodeName[]).map(short)];
    if (field === 'statement') return [field, { ...value as StatementName, source: short((value as StatementName).source), target: short((value as StatementName).target) }];
    return [field, value];
  }));
}

const short = (node: NodeName): NodeName | string => (node.kind === undefined ? node.name : node);

const called = ({ name }: NodeName): string => `“${name}”`;
const told = ({ source, relation, target, polarity, quote }: StatementName, labelOf: (relation: string) => string): string =>
  `“${source.name}${polarity === 'negated' ? ', not:' : ''} ${labelOf(relation)} ${target.name}”${quote === undefined ? '' : ', at one place'}`;

/** A correction in a line, for people. @param labelOf the words of a relation. */
export function inWords(correction: Correction, labelOf: (relation: string) => string): string {
  switch (correction.do) {
    case 'merge': return `${correction.nodes.map(called).join(' and ')} are one`;
    case 'split': return `“${correction.label}” is split off ${called(correction.node)}`;
    case 'rename': return `${called(correction.node)} is called ${[correction.label, correction.fullName].flatMap((name) => (name === undefined ? [] : [`“${name}”`])).join(', in full ')}`;
    case 'kind': return `${called(correction.node)} is of the kind ${correction.kind}`;
    case 'alias': return `${called(correction.node)} is also called “${correction.alias}”`;
    case 'hide': return `${called(correction.node)} is hidden`;
    case 'reject': return `${told(correction.statement, labelOf)} is rejected`;
    default: return `${told(correction.statement, labelOf)} is confirmed`;
  }
}
