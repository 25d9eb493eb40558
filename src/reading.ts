/** One document read from its source to statements, by itself: the unit that is read in parallel and kept from one run to the next. */
import type { DocumentRecord, Mention, Omission, OutlineEntry, Source, Span, Statement } from './model.ts';
import type { Knowledge } from './knowledge.ts';
import type { ReadDocument } from './document.ts';
import { readDocument, readSentence } from './document.ts';
import type { Reference } from './entities/coreference.ts';
import { findReferences } from './entities/coreference.ts';
import type { Place, Thing } from './entities/things.ts';
import { thingsOf } from './entities/things.ts';
import { evidenceOf, omissionOf } from './relations/evidence.ts';
import type { Lexicon } from './relations/lexicon.ts';
import { lexicon } from './relations/lexicon.ts';
import type { Claim, Doubt } from './relations/reader.ts';
import { sourceSpans } from './spans.ts';

/**
 * Everything that one document states, whatever stands in others. Plain data: it survives JSON and structured cloning, and
 * holds neither the text nor its words. Its keys are its own ("organisation/3") until `join` gives those of the graph.
 */
export interface DocumentReading {
  readonly record: DocumentRecord;
  readonly furniture: readonly Span[];
  readonly outline: readonly OutlineEntry[];
  readonly things: readonly Thing[];
  readonly activities: readonly Deed[];
  /** In the order of the text; `source`, `target` and `attributedTo` are keys of `things` or `activities`. */
  readonly statements: readonly Statement[];
  /** `entities` are keys of `things`. */
  readonly omissions: readonly Omission[];
}

/** An activity as one statement words it. */
export interface Deed {
  readonly key: string;
  readonly label: string;
  /** Source offsets. */
  readonly span: Span;
}

/** What became of one sentence: for whoever watches. */
export interface SentenceReading {
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

/** What is needed of the knowledge, indexed once. */
interface Tools {
  readonly verbs: Lexicon;
  readonly byNumber: ReadonlySet<string>;
  readonly heads: ReadonlySet<string>;
}

const made = new WeakMap<Knowledge, Tools>();

function toolsOf(knowledge: Knowledge): Tools {
  const { kinds, relations } = knowledge;
  let tools = made.get(knowledge);
  if (!tools) {
    const byNumber = new Set(kinds.filter((kind) => kind.numbered.length > 0).map((kind) => kind.kind));
    const heads = new Set(kinds.flatMap((kind) => (kind.companySuffixes.length ? kind.heads.map((head) => head.toLowerCase()) : [])));
    made.set(knowledge, (tools = { verbs: lexicon(relations), byNumber, heads }));
  }
  return tools;
}

/** Reads one document; `watch` is told every sentence in order, with the keys of this document. */
export function readOne(source: Source, knowledge: Knowledge, watch?: (reading: SentenceReading) => void): DocumentReading {
  const document = readDocument(source, knowledge);
  const { cleaned, mentions, defined, sentences } = document;
  const tools = toolsOf(knowledge);
  const { things, keyOf } = thingsOf(mentions, defined, tools.byNumber, (span) => outer(document, span));
  const references = findReferences(sentences, mentions, keyOf, tools.heads);
  const { used, ...stated } = state(document, keyOf, references, things.length, tools.verbs, watch);
  const places = new Map<string, Place[]>();
  for (const { mention, key } of references) {
    if (used.has(mention)) places.set(key, [...(places.get(key) ?? []), { ...outer(document, mention.span), form: mention.form }]);
  }
  return {
    record: cleaned.record, furniture: cleaned.furniture, outline: cleaned.outline, ...stated,
    things: things.map((thing) => ({ ...thing, places: [...thing.places, ...(places.get(thing.key) ?? [])].toSorted((a, b) => a.start - b.start) })),
  };
}

function outer({ cleaned }: ReadDocument, span: Span): Span {
  const spans = sourceSpans(cleaned.clean, span);
  return { start: spans[0]!.start, end: spans.at(-1)!.end };
}

/** The statements of a document's sentences. `used` are the references that they need; `first` is the first free number for a key. */
function state(document: ReadDocument, keyOf: ReadonlyMap<Mention, string>, references: readonly Reference[], first: number, verbs: Lexicon, watch?: (reading: SentenceReading) => void) {
  const { cleaned, sentences, mentions } = document;
  const keys = new Map<Mention, string>([...keyOf, ...references.map(({ mention, key }) => [mention, key] as const)]);
  const used = new Set<Mention>();
  const [activities, statements, omissions]: [Deed[], Statement[], Omission[]] = [[], [], []];
  const activityKey = (label: string, _: string, span: Span): string => {
    const key = `activity/${first + activities.length}`;
    activities.push({ key, label, span });
    return key;
  };
  const bySentence = grouped(mentions);
  const pronounsBySentence = grouped(references.map(({ mention }) => mention));
  sentences.forEach((sentence, i) => {
    const own = bySentence.get(i) ?? [];
    const pronouns = new Map((pronounsBySentence.get(i) ?? []).map((mention) => [mention.from, mention]));
    const silent = sentence.sentence.heading || (own.length === 0 && pronouns.size === 0);
    const { claims, doubts } = silent ? { claims: [], doubts: [] } : withoutSelves(readSentence(sentence, own, pronouns, verbs, cleaned.record.date), keys);
    for (const { source, target } of claims) for (const end of [source, target]) if (end.mention?.foundBy === 'reference') used.add(end.mention);
    const stated = claims.map((claim) => evidenceOf(document, sentence, claim, keys, activityKey));
    const omitted = silent || claims.length > 0 ? [] : omissionOf(document, sentence, own, doubts, keys, verbs);
    statements.push(...stated);
    omissions.push(...omitted);
    watch?.({ document, sentence: i, mentions: [...own, ...pronouns.values()], keyOf: keys, statements: stated, omissions: omitted, doubts });
  });
  return { activities, statements, omissions, used };
}

/** "Norway has not funded it": what a pronoun or "the Unit" stands for is not the other end of the same deed (Chomsky's principle B); "itself" is no pronoun here. */
function withoutSelves({ claims, doubts }: { claims: Claim[]; doubts: Doubt[] }, keys: ReadonlyMap<Mention, string>): { claims: Claim[]; doubts: Doubt[] } {
  const isSelf = ({ source, target }: Claim): boolean => [source, target].some(({ mention }) => mention?.foundBy === 'reference')
    && source.mention !== null && target.mention !== null && keys.get(source.mention) === keys.get(target.mention);
  const selves = claims.filter(isSelf).map(({ relation: { relation } }) => ({ relation, reason: 'what a pronoun stands for would be done to itself' }));
  return { claims: claims.filter((claim) => !isSelf(claim)), doubts: [...doubts, ...selves] };
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
