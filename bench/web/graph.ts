import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Evidence, Span } from '../../src/model.ts';

/** An invented output folder of any size, as `remit build` writes one: the same numbers give the same bytes. */

export interface Size {
  readonly nodes: number;
  readonly edges: number;
  readonly documents: number;
}

const KINDS = {
  organisation: { label: 'Organisation', colour: '#0072b2' }, regulation: { label: 'Regulation', colour: '#c8520a' },
  country: { label: 'Country', colour: '#009e73' }, activity: { label: 'Activity', colour: '#b8609a' },
};
const GROUPS = ['structure', 'law', 'work', 'means', 'together', 'words', 'flow', 'being'];
const VERBS = ['funds', 'trains', 'inspects', 'runs', 'advises', 'monitors', 'protects', 'registers', 'deploys', 'supplies', 'builds', 'oversees', 'signs', 'drafts', 'issues', 'repeals'];
const SYLLABLES = ['har', 'bor', 'mal', 'ven', 'tor', 'lin', 'sar', 'quo', 'del', 'mir', 'pas', 'gon', 'ruk', 'tia', 'nel', 'osk', 'fen', 'ula', 'bri', 'zan'];
const ENDINGS = ['Office', 'Council', 'Unit', 'Committee', 'Agency', 'Mission', 'Board', 'Fund'];
const FILLERS = ['in the spring of the year', 'after long talks at the port', 'together with its partners abroad', 'as the council had asked before', 'in every district of the north'];

interface Name {
  readonly key: string;
  readonly kind: keyof typeof KINDS;
  readonly label: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly mentions: (Span & { document: string; form: 'name' })[];
}

/** Lehmer's generator (Park and Miller 1988): numbers from 0 up to, and without, 1. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Writes graph.json, outline.json and sources/ into `folder`. */
export function writeGraph(folder: string, { nodes, edges, documents }: Size): void {
  const random = chance(20_020_301);
  const names = Array.from({ length: nodes }, (_, i) => nameOf(i, random));
  const texts = Array.from({ length: documents }, () => '1. A REPORT OF WHAT WAS DONE.\n\n');
  const written = Array.from({ length: edges }, (_, i) => edgeOf(i, names, texts, random));
  const ids = texts.map((_, i) => documentId(i));
  const serialized = {
    options: { type: 'directed', multi: true, allowSelfLoops: true },
    attributes: {
      generator: { name: 'remit', version: '0' }, kinds: KINDS,
      relations: Object.fromEntries(VERBS.map((verb, i) => [verb, { label: verb, inverse: `${verb} (by)`, group: GROUPS[i % GROUPS.length] }])),
      documents: ids.map((id, i) => ({ id, title: `Report ${i + 1}`, file: `${id}.txt`, format: 'text', sha256: '', characters: texts[i]!.length })),
    },
    nodes: names.map(({ key, ...its }, i) => ({ key, attributes: { ...its, ...place(i, nodes, random), size: 3 + Math.round(Math.sqrt(its.mentions.length)), community: i % 40 } })),
    edges: written,
  };
  mkdirSync(join(folder, 'sources'), { recursive: true });
  writeFileSync(join(folder, 'graph.json'), JSON.stringify(serialized));
  writeFileSync(join(folder, 'outline.json'), JSON.stringify(Object.fromEntries(ids.map((id) => [id, { furniture: [], outline: [{ label: '1', level: 1, start: 0 }] }]))));
  texts.forEach((text, i) => writeFileSync(join(folder, 'sources', `${ids[i]!}.txt`), text));
}

function documentId(i: number): string {
  return `report-${String(i + 1).padStart(3, '0')}`;
}

function nameOf(i: number, random: () => number): Name {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const word = (): string => [pick(SYLLABLES), pick(SYLLABLES), random() < 0.5 ? pick(SYLLABLES) : ''].join('');
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const kind = (['organisation', 'organisation', 'organisation', 'activity', 'activity', 'activity', 'activity', 'activity', 'country', 'regulation'] as const)[i % 10]!;
  const name = kind === 'organisation' ? `${capital(word())} ${capital(word())} ${pick(ENDINGS)}` : kind === 'regulation' ? `Regulation ${1950 + (i % 70)}/${i}` : kind === 'country' ? capital(word()) : `${word()} of ${word()}s`;
  const short = kind === 'organisation' ? `${name.split(' ').map((part) => part.charAt(0)).join('')}${i}` : name;
  return { key: `${kind}/${i}`, kind, label: short, name, aliases: [...new Set([short, name])], mentions: [] };
}

/** A few names have most of the statements: an edge's ends are drawn by the square of a number from 0 to 1. */
function edgeOf(i: number, names: readonly Name[], texts: string[], random: () => number): object {
  const source = names[Math.floor(random() ** 2 * names.length)]!;
  const near = names[Math.floor(random() * names.length)]!;
  const target = near === source ? names[(names.indexOf(source) + 1) % names.length]! : near;
  const relation = VERBS[Math.floor(random() * VERBS.length)]!;
  const negated = random() < 0.05;
  const at = i % texts.length;
  const document = documentId(at);
  const start = texts[at]!.length;
  const does = negated ? `does not ${relation}` : relation;
  const quote = `The ${source.name} ${does} the ${target.name} ${FILLERS[i % FILLERS.length]!}.`;
  texts[at] += `${quote}${i % 5 === 0 ? '\n\n' : '\n'}`;
  const span = (offset: number, length: number): Span => ({ start: start + offset, end: start + offset + length });
  const subject = span(4, source.name.length);
  const trigger = span(5 + source.name.length + does.length - relation.length, relation.length);
  const object = span(quote.indexOf(` the ${target.name}`) + 5, target.name.length);
  source.mentions.push({ document, ...subject, form: 'name' });
  target.mentions.push({ document, ...object, form: 'name' });
  const evidence: Evidence = {
    document, spans: [span(0, quote.length)], quote, subject: [subject], trigger: [trigger], object: [object], predicate: does, verb: relation,
    modality: random() < 0.1 ? 'planned' : 'asserted', attributedTo: null, place: `para ${1 + (i % 90)}`, rule: 'invented',
    time: random() < 0.1 ? { text: `in ${1960 + (i % 60)}`, from: `${1960 + (i % 60)}-01-01`, to: `${1960 + (i % 60)}-12-31` } : null,
  };
  return {
    key: `${source.key}|${negated ? 'not ' : ''}${relation}|${target.key}|${i}`, source: source.key, target: target.key,
    attributes: { relation, label: relation, polarity: negated ? 'negated' : 'affirmed', evidence: [evidence] },
  };
}

/** Forty clusters on a sunflower's spiral, names scattered about their middles. */
function place(i: number, nodes: number, random: () => number): { x: number; y: number } {
  const cluster = i % 40;
  const angle = cluster * 2.399_963;
  const far = Math.sqrt(cluster + 0.5) * Math.sqrt(nodes) * 2.2;
  const spread = Math.sqrt(random()) * Math.sqrt(nodes) * 2;
  const turn = random() * 2 * Math.PI;
  return { x: far * Math.cos(angle) + spread * Math.cos(turn), y: far * Math.sin(angle) + spread * Math.sin(turn) };
}
