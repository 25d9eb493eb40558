/**
 * The seed cable's graph: a picture of it for review (snapshots/seed.txt; `npx vitest run tests/seed.test.ts -u` paints it anew,
 * `git diff` shows what changed), and what must hold whatever the picture shows.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { graphJson } from '../src/export/json.ts';
import { assemble } from '../src/graph/assemble.ts';
import type { EdgeAttributes, NodeAttributes } from '../src/graph/graph.ts';
import { firstFault } from '../src/graph/verify.ts';
import type { Evidence } from '../src/model.ts';
import { extract } from '../src/pipeline.ts';
import { quoteOf } from '../src/quote.ts';
import { file, knowledge, range } from './reading.ts';

const path = '2002PRISTI00351.txt';
const bytes = new Uint8Array(readFileSync(new URL(`../data/cables/${path}`, import.meta.url)));
const build = async (files: { path: string; bytes: Uint8Array }[]) => {
  const result = await extract(files, knowledge);
  return { ...result, graph: assemble(result.extraction, knowledge, '0.0.0') };
};
const { extraction, sources, problems, graph } = await build([{ path, bytes }]);
const text = sources[0]!.text;

const labelOf = (key: string): string => graph.getNodeAttribute(key, 'label');

/** 'UNMIK —issues→ Regulation 2001/4  [2001-01-01..2001-01-31] §section 02, para 3.G «UNMIK ISSUED REGULATION»'. */
function edgeLines(source: string, target: string, { relation, polarity, evidence }: EdgeAttributes): string[] {
  return evidence.map((one) => {
    const status = [polarity === 'negated' ? 'not' : '', one.modality === 'asserted' ? '' : one.modality, ...saidWhen(one)].filter(Boolean).join(', ');
    const start = one.quote.split(' ').slice(0, 8).join(' ');
    return `${labelOf(source)} —${relation}→ ${labelOf(target)}${status ? `  [${status}]` : ''}  §${one.place}  «${start}»`;
  });
}

const saidWhen = ({ attributedTo, time }: Evidence): string[] => [attributedTo ? `says ${labelOf(attributedTo)}` : '', time ? range(time) : ''];

const nodeLine = ({ kind, label, name, aliases }: NodeAttributes): string =>
  `${kind}: ${label}${name === label ? '' : ` (${name})`}${aliases.some((alias) => alias !== label && alias !== name) ? ` = ${aliases.join(' = ')}` : ''}`;

test('the graph, for review', async () => {
  const edges = graph.mapEdges((_, attributes, source, target) => edgeLines(source, target, attributes)).flat().toSorted();
  const nodes = graph.mapNodes((_, attributes) => nodeLine(attributes)).toSorted();
  await expect(`${edges.join('\n')}\n\n${nodes.join('\n')}\n`).toMatchFileSnapshot('snapshots/seed.txt');
});

test('it is read without a problem', () => {
  expect(problems).toEqual([]);
  expect(sources.map(({ id, format }) => [id, format])).toEqual([['2002PRISTI00351', expect.any(String)]]);
});

test('the record of the document', () => {
  const [record] = graph.getAttribute('documents');
  expect(record).toMatchObject({
    id: '2002PRISTI00351', file: path, characters: text.length, reference: '2002 PRISTINA 351', date: '2002-03-01T08:08Z', from: 'USOFFICE PRISTINA',
    subject: 'KOSOVO: SECOND ANNUAL ANTI-TRAFFICKING IN PERSONS (TIP) REPORT',
    tags: ['KCRM', 'PHUM', 'KWMN', 'ELAB', 'SMIG', 'ASEC', 'KFRD', 'PREF', 'EAID', 'UNMIK', 'YI'],
    references: ['STATE 12686', '01 PRISTINA 371'],
  });
  expect(record!.classification).toMatch(/^unclas/i);
  expect(record!.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('its addressees are told once each', () => {
  const to = graph.getAttribute('documents')[0]!.to!;
  expect(new Set(to).size).toBe(to.length);
  for (const name of ['SECSTATE WASHDC', 'NSC WASHDC', 'AMEMBASSY ZAGREB', 'NATO EU COLLECTIVE', 'CDR TASK FORCE FALCON//POLAD/G2//']) expect(to).toContain(name);
  expect(to.filter((name) => name.startsWith('USCINCEUR'))).toHaveLength(1);
  expect(to).toHaveLength(20);
});

test('addressees, action and info offices are no nodes', () => {
  const forms = graph.mapNodes((_, { aliases, label, name }) => [...aliases, label, name]).flat().map((form) => form.toUpperCase());
  expect(forms.filter((form) => /AMEMBASSY|SECSTATE|WASHDC|POLAD|USDOCO|USNMR|MOLESWORTH|TASK FORCE FALCON|USCINCEUR|DEPT OF LABOR|COLLECTIVE|APPEALS REVIEW PANEL/.test(form))).toEqual([]);
});

test('no entity and no statement stands in the furniture', () => {
  const { furniture } = extraction.outlines['2002PRISTI00351']!;
  expect(furniture.length).toBeGreaterThan(20);
  const inside = (start: number, end: number) => furniture.some((span) => span.start <= start && end <= span.end);
  const strays = extraction.entities.flatMap(({ label, mentions }) => mentions.filter(({ start, end }) => inside(start, end)).map(({ start }) => `${label} at ${start}`));
  expect(strays).toEqual([]);
  for (const { evidence } of extraction.statements) {
    for (const { start, end } of [...evidence.spans, ...evidence.subject, ...evidence.trigger, ...evidence.object]) expect(inside(start, end)).toBe(false);
    expect(evidence.quote).not.toMatch(/UNCLASSIFIED|PAGE 0\d|DOC_NBR|Date Printed|CHANNEL:|WASHDC/);
  }
});

test('every span reads what it claims', () => {
  expect(firstFault(extraction, sources, knowledge)).toBeUndefined();
  for (const { quote, spans } of extraction.omissions) expect(quoteOf(text, spans)).toBe(quote);
  for (const { attributes } of graph.export().edges) {
    expect(attributes!.evidence.length).toBeGreaterThan(0);
    for (const { quote, spans, place } of attributes!.evidence) {
      expect(quoteOf(text, spans)).toBe(quote);
      expect(place).not.toBe('');
    }
  }
});

test('a second run, and other files before or after it, give the same bytes', async () => {
  expect(graphJson.write((await build([{ path, bytes }])).graph)).toBe(graphJson.write(graph));
  const files = [{ path, bytes }, file('note.txt', 'Norway operates a ferry. IOM paid.'), file('a.txt', 'UNMIK LEFT.')];
  expect(graphJson.write((await build(files)).graph)).toBe(graphJson.write((await build(files.toReversed())).graph));
});

/** The node that has this form; fails where none or more than one has it. */
function node(form: string): string {
  const found = graph.filterNodes((_, { label, name, aliases }) => [label, name, ...aliases].includes(form));
  expect(found, form).toHaveLength(1);
  return found[0]!;
}

test.each<[string, string]>([
  ['TPIU', 'Trafficking and Prostitution Investigation Unit'], ['IOM', 'International Organization for Migration'], ['UNMIK', 'UN Mission in Kosovo'],
  ['Regulation 2001/4', 'UNMIK Regulation 2001/4'], ['CCIU', 'Central Criminal Investigation Unit'], ['OSCE', 'Organization for Security and Cooperation in Europe'],
  ['Center for the Protection of Women and Children', 'Centre for the Protection of Women and Children'],
])('"%s" and "%s" are one node', (a, b) => {
  expect(node(a)).toBe(node(b));
});

test.each<[string, string]>([['OSCE', 'OMIK'], ['UNMIK', 'UN Police'], ['Kosovo', 'KPS'], ['IOM', 'UMCOR'], ['TPIU', 'CCIU'], ['VAAU', 'TPIU'], ['Serbia', 'FRY'], ['UNMIK Department of Justice', 'USDOJ']])('"%s" and "%s" are two', (a, b) => {
  expect(node(a)).not.toBe(node(b));
});

test.each<[string, string, string, string]>([
  ['UNMIK', 'issues', 'Regulation 2001/4', 'affirmed'],
  ['TPIU', 'reportsTo', 'CCIU', 'affirmed'],
  ['OMIK', 'partOf', 'OSCE', 'affirmed'],
])('%s %s %s', (from, relation, to, polarity) => {
  const edges = graph.filterEdges(node(from), node(to), (_, attributes) => attributes.relation === relation && attributes.polarity === polarity);
  expect(edges).toHaveLength(1);
});

test('what the cable denies is nowhere shown as a fact', () => {
  const facts = graph.filterEdges((_, { relation, polarity }, source) => relation === 'provides' && polarity === 'affirmed' && labelOf(source) === 'UNMIK')
    .flatMap((key) => graph.getEdgeAttribute(key, 'evidence').map(({ quote }) => quote));
  expect(facts.filter((quote) => /DOES NOT PROVIDE/.test(quote))).toEqual([]);
});
