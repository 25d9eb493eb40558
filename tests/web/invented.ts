import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Evidence, Span } from '../../src/model.ts';

/** Output folders as `remit build` writes them, of invented documents, for tests of the viewer alone. */

export interface InventedNode {
  key: string;
  kind: string;
  label: string;
  name?: string;
  aliases?: string[];
  x?: number;
  y?: number;
}

export interface InventedEdge {
  source: string;
  relation: string;
  target: string;
  negated?: boolean;
  /** Texts that stand in the source, and in the sentence: subject, trigger, object. */
  places: { sentence: string; subject: string; trigger: string; object: string; modality?: Evidence['modality']; attributedTo?: string }[];
}

export interface Invented {
  id: string;
  text: string;
  furniture: string[];
  nodes: InventedNode[];
  edges: InventedEdge[];
}

const KINDS = {
  activity: { label: 'Activity', colour: '#b8609a' }, country: { label: 'Country', colour: '#009e73' },
  organisation: { label: 'Organisation', colour: '#0072b2' }, regulation: { label: 'Regulation', colour: '#c8520a' },
};

/** Where `part` first reads in `text` from `from` on. Throws where it does not. */
function spanOf(text: string, part: string, from = 0): Span {
  const start = text.indexOf(part, from);
  if (start < 0) throw new Error(`"${part}" does not stand in the invented text`);
  return { start, end: start + part.length };
}

export function serialized({ id, text, nodes, edges }: Invented): object {
  const relations = Object.fromEntries(edges.map(({ relation }) => [relation, { label: relation, inverse: `${relation} (by)`, group: 'work' }]));
  return {
    options: { type: 'directed', multi: true, allowSelfLoops: true },
    attributes: {
      generator: { name: 'remit', version: '0' }, kinds: KINDS, relations,
      documents: [{ id, title: 'A letter from the harbour', file: `${id}.txt`, format: 'text', sha256: '', characters: text.length }],
    },
    nodes: nodes.map((node, i) => ({ key: node.key, attributes: attributesOf(node, i, id, text) })),
    edges: edges.map((edge) => ({
      key: `${edge.source}|${edge.negated ? 'not ' : ''}${edge.relation}|${edge.target}`, source: edge.source, target: edge.target,
      attributes: {
        relation: edge.relation, label: edge.relation, polarity: edge.negated ? 'negated' : 'affirmed',
        evidence: edge.places.map((place, i) => evidenceOf(place, i, id, text)),
      },
    })),
  };
}

function attributesOf(node: InventedNode, i: number, document: string, text: string): object {
  const aliases = node.aliases ?? [node.label];
  const mentions = aliases.flatMap((alias) => [...text.matchAll(new RegExp(alias.replace(/\W/g, '\\$&'), 'g'))])
    .map((match) => ({ document, start: match.index, end: match.index + match[0].length, form: 'name' }));
  return { label: node.label, name: node.name ?? node.label, kind: node.kind, aliases, mentions, x: node.x ?? i * 100, y: node.y ?? (i % 3) * 80, size: 9, community: 0 };
}

function evidenceOf(place: InventedEdge['places'][number], i: number, document: string, text: string): Evidence {
  const sentence = spanOf(text, place.sentence);
  const inside = (part: string): Span[] => [spanOf(text, part, sentence.start)];
  return {
    document, spans: [sentence], quote: place.sentence, subject: inside(place.subject), trigger: inside(place.trigger), object: inside(place.object),
    predicate: place.trigger, verb: place.trigger, modality: place.modality ?? 'asserted', time: null, attributedTo: place.attributedTo ?? null,
    place: `para ${i + 1}`, rule: 'invented',
  };
}

/** Writes the folder that `serve` serves. Gives its path. */
export function writeInvented(invented: Invented): string {
  const folder = mkdtempSync(join(tmpdir(), 'remit-invented-'));
  mkdirSync(join(folder, 'sources'));
  writeFileSync(join(folder, 'graph.json'), JSON.stringify(serialized(invented)));
  const furniture = invented.furniture.map((part) => spanOf(invented.text, part));
  const outline = [{ label: 'Paragraph 1', level: 1, start: 0 }];
  writeFileSync(join(folder, 'omissions.json'), '[]\n');
  writeFileSync(join(folder, 'outline.json'), JSON.stringify({ [invented.id]: { furniture, outline } }));
  writeFileSync(join(folder, 'sources', `${invented.id}.txt`), invented.text);
  return folder;
}

const INSPECTS = 'THE HARBOUR SAFETY OFFICE (HSO) INSPECTS THE FERRIES.';
const AGAIN = 'EACH SPRING THE HSO INSPECTS THE FERRIES ONCE MORE.';
const ARRESTS = 'THE HSO DOES NOT ARREST SAILORS.';
const TRAINS = 'THE COAST COUNCIL SAYS THAT THE HSO IS TO TRAIN PILOTS IN MALVANIA.';

/** An office, a council, a country; facts, a denial, a plan that somebody reports; far down, so that the pane must scroll. */
export const HARBOUR: Invented = {
  id: 'harbour',
  text: `PAGE 01 HARBOUR 00001\n\n1. NOTHING OF NOTE.\n${'\nTHE SEA WAS CALM.\n'.repeat(120)}\n2. ${INSPECTS} ${ARRESTS}\n${'\nTHE WIND ROSE.\n'.repeat(80)}\n3. ${AGAIN}\n${TRAINS}\n`,
  furniture: ['PAGE 01 HARBOUR 00001'],
  nodes: [
    { key: 'organisation/hso', kind: 'organisation', label: 'HSO', name: 'Harbour Safety Office', aliases: ['HSO', 'HARBOUR SAFETY OFFICE'], x: 0, y: 0 },
    { key: 'activity/ferries', kind: 'activity', label: 'ferries', aliases: ['FERRIES'], x: 400, y: 0 },
    { key: 'activity/sailors', kind: 'activity', label: 'sailors', aliases: ['SAILORS'], x: 0, y: 200 },
    { key: 'activity/pilots', kind: 'activity', label: 'pilots', aliases: ['PILOTS'], x: 0, y: -200 },
    { key: 'organisation/council', kind: 'organisation', label: 'Coast Council', aliases: ['COAST COUNCIL'], x: 400, y: 200 },
    { key: 'country/malvania', kind: 'country', label: 'Malvania', aliases: ['MALVANIA'], x: 400, y: -200 },
  ],
  edges: [
    { source: 'organisation/hso', relation: 'inspects', target: 'activity/ferries', places: [
      { sentence: INSPECTS, subject: 'HARBOUR SAFETY OFFICE', trigger: 'INSPECTS', object: 'FERRIES' },
      { sentence: AGAIN, subject: 'HSO', trigger: 'INSPECTS', object: 'FERRIES' },
    ] },
    { source: 'organisation/hso', relation: 'arrests', target: 'activity/sailors', negated: true, places: [
      { sentence: ARRESTS, subject: 'HSO', trigger: 'ARREST', object: 'SAILORS' },
    ] },
    { source: 'organisation/hso', relation: 'trains', target: 'activity/pilots', places: [
      { sentence: TRAINS, subject: 'HSO', trigger: 'TRAIN', object: 'PILOTS', modality: 'planned', attributedTo: 'organisation/council' },
    ] },
  ],
};

const LONG = `${'Very '.repeat(2000)}Long Office`;

/** Names that try to be markup, to run, to turn the writing round, to be a selector, to be endless. */
export const HOSTILE: Invented = {
  id: 'hostile',
  text: '1. <script>window.hacked=1</script> FUNDS <img src=x onerror="window.hacked=1">.\n\u202ELEVI\u202C OFFICE PAYS "]><a href="javascript:window.hacked=1">.\n',
  furniture: [],
  nodes: [
    { key: 'organisation/"]><script>', kind: 'organisation', label: '<script>window.hacked=1</script>', name: '<b>bold</b>' },
    { key: 'organisation/img', kind: 'organisation', label: '<img src=x onerror="window.hacked=1">' },
    { key: 'x:javascript:alert(1)', kind: '<i>kind</i>', label: '"]><a href="javascript:window.hacked=1">' },
    { key: 'organisation/rtl', kind: 'organisation', label: '\u202ELEVI\u202C OFFICE' },
    { key: 'organisation/long', kind: 'organisation', label: LONG, aliases: [LONG] },
  ],
  edges: [
    { source: 'organisation/"]><script>', relation: '<u>funds</u>', target: 'organisation/img', places: [
      { sentence: '<script>window.hacked=1</script> FUNDS <img src=x onerror="window.hacked=1">.', subject: '<script>window.hacked=1</script>', trigger: 'FUNDS', object: '<img src=x onerror="window.hacked=1">' },
    ] },
    { source: 'organisation/rtl', relation: 'pays', target: 'x:javascript:alert(1)', negated: true, places: [
      { sentence: '\u202ELEVI\u202C OFFICE PAYS "]><a href="javascript:window.hacked=1">.', subject: '\u202ELEVI\u202C OFFICE', trigger: 'PAYS', object: '"]><a href="javascript:window.hacked=1">' },
    ] },
  ],
};
