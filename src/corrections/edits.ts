/** What each kind of correction does to an extraction: the new extraction, or why it cannot apply. */
import type { Entity, EntityMention, Extraction, Omission, Span, Statement } from '../model.ts';
import { foldName, slug } from '../entities/fold.ts';

/** The texts of the documents, by id. */
export type Texts = ReadonlyMap<string, string>;

/** One node for several: the first keeps its names, and what is stated between them goes. */
export function merged(state: Extraction, nodes: readonly Entity[]): Extraction | string {
  const [first, ...rest] = nodes;
  if (!first || !rest.length) return 'they are one node already';
  if (nodes.some(({ kind }) => kind !== first.kind)) return `they are of different kinds: ${nodes.map(({ key }) => key).join(', ')}`;
  const to = new Map(rest.map(({ key }) => [key, first.key]));
  const one = { ...first, aliases: [...new Set(nodes.flatMap(({ aliases, label, name }) => [...aliases, label, name]))].toSorted(), mentions: nodes.flatMap(({ mentions }) => mentions) };
  const moved = redirected({ ...state, entities: state.entities.filter(({ key }) => !to.has(key)).map((entity) => (entity === first ? one : entity)) }, (key) => to.get(key) ?? key);
  return { ...moved, statements: moved.statements.filter(({ source, target }) => source !== target) };
}

function redirected(state: Extraction, keyOf: (key: string) => string): Extraction {
  return {
    ...state,
    statements: state.statements.map((statement) => ({ ...statement, source: keyOf(statement.source), target: keyOf(statement.target), evidence: { ...statement.evidence, attributedTo: statement.evidence.attributedTo && keyOf(statement.evidence.attributedTo) } })),
    omissions: state.omissions.map((omission) => ({ ...omission, entities: [...new Set(omission.entities.map(keyOf))].toSorted() })),
  };
}

/** The mentions under another name, or of one document, become a node of their own, and so do the ends of statements that stand there. */
export function split(state: Extraction, texts: Texts, node: Entity, { alias, document, label }: { alias?: string; document?: string; label: string }): Extraction | string {
  const form = alias === undefined ? null : foldName(alias);
  const goes = node.mentions.filter((mention) => (document === undefined || mention.document === document) && (form === null || foldName(readAt(texts, mention)) === form));
  if (!goes.length || goes.length === node.mentions.length) return goes.length ? `every mention of "${node.label}" would go` : `no mention of "${node.label}" fits it`;
  const key = freeKey(state, node.kind, label);
  const stays = node.mentions.filter((mention) => !goes.includes(mention));
  const made = { ...node, key, label, name: label, aliases: [...new Set([label, ...(alias === undefined ? [] : [alias])])].toSorted(), mentions: goes };
  const rest = { ...node, mentions: stays, label: foldName(node.label) === form ? node.name : node.label, aliases: alias === undefined ? node.aliases : node.aliases.filter((each) => foldName(each) !== form) };
  const isThere = (id: string, spans: readonly Span[]) => goes.some((mention) => mention.document === id && spans.some((span) => span.start < mention.end && mention.start < span.end));
  return {
    ...state,
    entities: [...state.entities.map((entity) => (entity === node ? rest : entity)), made],
    statements: state.statements.map((statement) => ({
      ...statement,
      source: statement.source === node.key && isThere(statement.evidence.document, statement.evidence.subject) ? key : statement.source,
      target: statement.target === node.key && isThere(statement.evidence.document, statement.evidence.object) ? key : statement.target,
    })),
  };
}

const readAt = (texts: Texts, { document, start, end }: EntityMention): string => (texts.get(document) ?? '').slice(start, end).replace(/\s+/g, ' ');

/** "kind/label", or with the first number that is free. */
function freeKey({ entities }: Extraction, kind: string, label: string): string {
  const taken = new Set(entities.map(({ key }) => key));
  const plain = `${kind}/${slug(foldName(label))}`;
  let key = plain;
  for (let n = 2; taken.has(key); n++) key = `${plain}-${n}`;
  return key;
}

/** The same node with other names. */
export const replaced = (state: Extraction, node: Entity, by: Entity): Extraction => ({ ...state, entities: state.entities.map((entity) => (entity === node ? by : entity)) });

/** The node under another kind, with a key that says so. */
export function rekeyed(state: Extraction, node: Entity, kind: string): Extraction | string {
  if (node.kind === kind) return `"${node.label}" is of that kind already`;
  const key = freeKey(state, kind, node.label);
  return redirected(replaced(state, node, { ...node, key, kind }), (old) => (old === node.key ? key : old));
}

/** The node and what is stated of it go; its sentences are listed with the reason. */
export function hidden(state: Extraction, node: Entity, reason: string | undefined): Extraction {
  const gone = state.statements.filter(({ source, target }) => source === node.key || target === node.key);
  const left = withoutStatements(state, new Set(gone), `"${node.label}" is hidden by a correction${reason ? `: ${reason}` : ''}`);
  return {
    ...left,
    entities: left.entities.filter(({ key }) => key !== node.key),
    statements: left.statements.map((statement) => (statement.evidence.attributedTo === node.key ? { ...statement, evidence: { ...statement.evidence, attributedTo: null } } : statement)),
    omissions: left.omissions.map((omission) => ({ ...omission, entities: omission.entities.filter((key) => key !== node.key) })),
  };
}

/** Statements that a person found wrong go; their sentences are listed with the reason. */
export const rejected = (state: Extraction, found: ReadonlySet<Statement>, reason: string | undefined): Extraction =>
  withoutStatements(state, found, `rejected by a correction${reason ? `: ${reason}` : ''}`);

function withoutStatements(state: Extraction, gone: ReadonlySet<Statement>, reason: string): Extraction {
  const omissions = [...gone].map(({ source, relation, target, evidence: { document, spans, quote, place } }): Omission => ({
    document, spans, quote, place, reason, entities: [source, target].filter((key, i, keys) => keys.indexOf(key) === i).toSorted(), relations: [relation],
  }));
  return { ...state, statements: state.statements.filter((statement) => !gone.has(statement)), omissions: [...state.omissions, ...omissions] };
}
