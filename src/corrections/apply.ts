/** Corrections put into effect on what was read. What applies to nothing any more is told, never silently dropped. */
import type { Entity, Extraction, Statement } from '../model.ts';
import { foldName } from '../entities/fold.ts';
import type { Correction, NodeName, StatementName } from './corrections.ts';
import type { Texts } from './edits.ts';
import { hidden, merged, rejected, rekeyed, replaced, split } from './edits.ts';

export interface Corrected {
  readonly extraction: Extraction;
  /** How many corrections took effect. */
  readonly applied: number;
  /** Why others did not: "correction 3 (merge): nothing is called \"Harbor Board\"". */
  readonly idle: readonly string[];
}

/**
 * Applies corrections in their order, each to what the ones before it left.
 * @param kinds the kinds there are; another one is told as a correction that cannot apply.
 */
export function applyCorrections(extraction: Extraction, corrections: readonly Correction[], texts: Texts, kinds: ReadonlySet<string>): Corrected {
  const idle: string[] = [];
  let state = extraction;
  corrections.forEach((correction, i) => {
    const result = applied(state, correction, texts, kinds);
    if (typeof result === 'string') idle.push(`correction ${i + 1} (${correction.do}): ${result}`);
    else state = result;
  });
  return { extraction: state, applied: corrections.length - idle.length, idle };
}

/** The extraction after it, or why it cannot apply. */
function applied(state: Extraction, correction: Correction, texts: Texts, kinds: ReadonlySet<string>): Extraction | string {
  switch (correction.do) {
    case 'merge': return withNodes(state, correction.nodes, merged);
    case 'split': return withNodes(state, [correction.node], (_, [node]) => split(state, texts, node!, correction));
    case 'rename': return withNodes(state, [correction.node], (_, [node]) => replaced(state, node!, { ...node!, label: correction.label ?? node!.label, name: correction.fullName ?? node!.name }));
    case 'kind': return kinds.has(correction.kind) ? withNodes(state, [correction.node], (_, [node]) => rekeyed(state, node!, correction.kind)) : `there is no kind "${correction.kind}"`;
    case 'alias': return withNodes(state, [correction.node], (_, [node]) => replaced(state, node!, { ...node!, aliases: [...new Set([...node!.aliases, correction.alias])].toSorted() }));
    case 'hide': return withNodes(state, [correction.node], (_, [node]) => hidden(state, node!, correction.reason));
    case 'reject': return withStatements(state, correction.statement, (found) => rejected(state, found, correction.reason));
    default: return withStatements(state, correction.statement, () => state);
  }
}

function withNodes(state: Extraction, names: readonly NodeName[], then: (state: Extraction, nodes: readonly Entity[]) => Extraction | string): Extraction | string {
  const nodes: Entity[] = [];
  for (const name of names) {
    const node = nodeOf(state, name);
    if (typeof node === 'string') return node;
    if (!nodes.includes(node)) nodes.push(node);
  }
  return then(state, nodes);
}

/** The one node of that name, by key, label, full name or alias; or why there is none. */
export function nodeOf({ entities }: Pick<Extraction, 'entities'>, { name, kind }: NodeName): Entity | string {
  const byKey = entities.find((entity) => entity.key === name);
  if (byKey) return byKey;
  const wanted = foldName(name);
  const named = entities.filter((entity) => (kind === undefined || entity.kind === kind) && [entity.label, entity.name, ...entity.aliases].some((form) => foldName(form) === wanted));
  const plain = named.filter((entity) => entity.kind !== 'activity');
  const [only, ...rivals] = plain.length ? plain : named;
  if (!only) return `nothing is called "${name}"`;
  return rivals.length ? `"${name}" could be ${[only, ...rivals].map(({ key }) => key).join(' or ')}; give "kind" or the key` : only;
}

function withStatements(state: Extraction, name: StatementName, then: (found: ReadonlySet<Statement>) => Extraction): Extraction | string {
  const [source, target] = [nodeOf(state, name.source), nodeOf(state, name.target)];
  if (typeof source === 'string') return source;
  if (typeof target === 'string') return target;
  const quote = name.quote === undefined ? null : squeezed(name.quote);
  const found = state.statements.filter((statement) => statement.source === source.key && statement.target === target.key && statement.relation === name.relation
    && (name.polarity === undefined || statement.polarity === name.polarity) && (quote === null || squeezed(statement.evidence.quote) === quote));
  return found.length ? then(new Set(found)) : `no statement "${source.label} ${name.relation} ${target.label}"${quote === null ? '' : ' with that quote'} is read any more`;
}

const squeezed = (text: string): string => text.replace(/\s+/g, '').toLowerCase();
