/** The rooms in order: bytes to documents, documents to entities, sentences to statements. */
import type { DocumentRecord, Entity, Extraction, Mention, Omission, Source, Span, Statement } from './model.ts';
import type { Knowledge } from './knowledge.ts';
import type { ReadDocument } from './document.ts';
import { readDocument, readSentence } from './document.ts';
import { findReferences } from './entities/coreference.ts';
import type { Resolved } from './entities/resolve.ts';
import { resolve } from './entities/resolve.ts';
import { activities } from './relations/activities.ts';
import { evidenceOf, omissionOf } from './relations/evidence.ts';
import type { Doubt } from './relations/reader.ts';
import type { Lexicon } from './relations/lexicon.ts';
import { lexicon } from './relations/lexicon.ts';
import type { Duplicate } from './read/ids.ts';
import { uniqueIds } from './read/ids.ts';
import { read } from './read/read.ts';
import { sourceSpans } from './spans.ts';

export interface Extracted {
  readonly extraction: Extraction;
  /** The texts that every offset points into. */
  readonly sources: Source[];
  /** Files that could not be read, or were left out, with the reason. */
  readonly problems: { file: string; problem: string }[];
  /** Files whose bytes another file has too: read once, under the other's name. */
  readonly duplicates: readonly Duplicate[];
}

/** What became of one sentence: for whoever watches. */
export interface Reading {
  readonly document: ReadDocument;
  /** Index of the sentence in the document. */
  readonly sentence: number;
  /** The names in it, then its pronouns and nominals that stand for a name. */
  readonly mentions: readonly Mention[];
  readonly keyOf: ReadonlyMap<Mention, string>;
  readonly statements: readonly Statement[];
  readonly omissions: readonly Omission[];
  readonly doubts: readonly Doubt[];
}

/** Reads files into everything that they state. Pure: the order of `files` does not matter. `onSentence` is told every sentence in order. */
export function extract(
  files: readonly { path: string; bytes: Uint8Array }[],
  knowledge: Knowledge,
  onProgress?: (done: number, total: number, path: string) => void,
  onSentence?: (reading: Reading) => void,
): Extracted {
  const problems: { file: string; problem: string }[] = [];
  const readable: Source[] = [];
  for (const file of files) {
    const result = read(file);
    if ('problem' in result) problems.push({ file: file.path, problem: result.problem.startsWith(`${file.path}: `) ? result.problem.slice(file.path.length + 2) : result.problem });
    else readable.push(result.source);
  }
  const { sources, duplicates } = uniqueIds(readable);
  sources.sort((a, b) => (a.id < b.id ? -1 : 1));
  const documents = sources.map((source, i) => {
    const document = readDocument(source, knowledge);
    onProgress?.(i + 1, sources.length, source.file);
    return document;
  });
  return { extraction: state(documents, knowledge, onSentence), sources, problems, duplicates };
}

function state(documents: readonly ReadDocument[], knowledge: Knowledge, onSentence?: (reading: Reading) => void): Extraction {
  const byNumber = new Set(knowledge.kinds.filter((kind) => kind.numbered.length > 0).map((kind) => kind.kind));
  const resolved = resolve(documents.map(({ source, cleaned, mentions, defined }) => ({
    id: source.id, mentions, defined, toSource: (span: Span) => outer(sourceSpans(cleaned.clean, span)),
  })), byNumber);
  const verbs = lexicon(knowledge.relations);
  const heads = new Set(knowledge.kinds.flatMap((kind) => (kind.companySuffixes.length ? kind.heads.map((head) => head.toLowerCase()) : [])));
  const statements: Statement[] = [];
  const omissions: Omission[] = [];
  const deeds = activities(new Set(resolved.entities.map((entity) => entity.key)));
  const entities = new Map(resolved.entities.map((entity) => [entity.key, entity]));
  for (const document of documents) {
    const stated = stateDocument(document, resolved, entities, verbs, heads, deeds.keyOf, onSentence);
    for (const statement of stated.statements) statements.push(statement);
    for (const omission of stated.omissions) omissions.push(omission);
  }
  return {
    documents: documents.map((document): DocumentRecord => document.cleaned.record),
    entities: [...entities.values(), ...deeds.entities()], statements, omissions,
    outlines: Object.fromEntries(documents.map(({ source, cleaned }) => [source.id, { furniture: cleaned.furniture, outline: cleaned.outline }])),
  };
}

const outer = (spans: readonly Span[]): Span => ({ start: spans[0]!.start, end: spans.at(-1)!.end });

function stateDocument(
  document: ReadDocument, { keyOf }: Resolved, entities: ReadonlyMap<string, Entity>, verbs: Lexicon, heads: ReadonlySet<string>,
  activityKey: (label: string, document: string, span: Span) => string, onSentence?: (reading: Reading) => void,
): { statements: Statement[]; omissions: Omission[] } {
  const { source, cleaned, sentences, mentions } = document;
  const references = findReferences(sentences, mentions, keyOf, heads);
  const keys = new Map<Mention, string>([...mentions.map((mention) => [mention, keyOf.get(mention)!] as const), ...references.map(({ mention, key }) => [mention, key] as const)]);
  const used = new Set<Mention>();
  const statements: Statement[] = [];
  const omissions: Omission[] = [];
  const bySentence = grouped(mentions);
  const pronounsBySentence = grouped(references.map(({ mention }) => mention));
  sentences.forEach((sentence, i) => {
    const own = bySentence.get(i) ?? [];
    const pronouns = new Map((pronounsBySentence.get(i) ?? []).map((mention) => [mention.from, mention]));
    const silent = sentence.sentence.heading || (own.length === 0 && pronouns.size === 0);
    const { claims, doubts } = silent ? { claims: [], doubts: [] } : readSentence(sentence, own, pronouns, verbs, cleaned.record.date);
    for (const { source: from, target } of claims) for (const end of [from, target]) if (end.mention?.foundBy === 'reference') used.add(end.mention);
    const stated = claims.map((claim) => evidenceOf(document, sentence, claim, keys, activityKey));
    const omitted = silent || claims.length > 0 ? [] : omissionOf(document, sentence, own, doubts, keys, verbs);
    statements.push(...stated);
    omissions.push(...omitted);
    onSentence?.({ document, sentence: i, mentions: [...own, ...pronouns.values()], keyOf: keys, statements: stated, omissions: omitted, doubts });
  });
  for (const mention of used) {
    const { start, end } = outer(sourceSpans(cleaned.clean, mention.span));
    entities.get(keys.get(mention)!)!.mentions.push({ document: source.id, start, end, form: mention.form });
  }
  return { statements, omissions };
}

function grouped(mentions: readonly Mention[]): Map<number, Mention[]> {
  const groups = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.sentence);
    if (group) group.push(mention);
    else groups.set(mention.sentence, [mention]);
  }
  return groups;
}
