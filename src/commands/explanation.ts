import type { Clauses, Phrase } from '../clauses/phrases.ts';
import type { Frame } from '../clauses/frames.ts';
import { partsOf } from '../document.ts';
import type { Joined } from '../joining.ts';
import type { MentionForm, Modality, Polarity, Statement, Tag } from '../model.ts';
import type { SentenceReading } from '../reading.ts';
import type { Doubt } from '../relations/reader.ts';
import type { Lexicon } from '../relations/lexicon.ts';

/** What the rooms saw in one sentence, in words. */
export interface Explanation {
  readonly document: string;
  /** From 1, in the document. */
  readonly sentence: number;
  readonly place: string;
  readonly heading: boolean;
  /** True where it was all capitals, so that `text` is recased. */
  readonly capitals: boolean;
  readonly text: string;
  readonly tokens: readonly { readonly text: string; readonly tag: Tag; readonly lemma: string }[];
  readonly mentions: readonly ExplainedMention[];
  /** The sentence without its brackets, then what stood in each. */
  readonly parts: readonly { readonly chunks: readonly { readonly type: string; readonly text: string }[]; readonly frames: readonly ExplainedFrame[] }[];
  readonly statements: readonly ExplainedStatement[];
  /** Why nothing came of it; null where something did. */
  readonly nothing: string | null;
  readonly doubts: readonly Doubt[];
}

export interface ExplainedMention {
  readonly text: string;
  readonly kind: string;
  readonly form: MentionForm;
  /** The rule that found it. */
  readonly rule: string;
  /** The key of its node. */
  readonly entity: string;
  readonly adjectival: boolean;
  readonly nested: boolean;
}

export interface ExplainedFrame {
  readonly verb: string;
  readonly form: string;
  readonly passive: boolean;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly hypothetical: boolean;
  readonly subject: readonly string[];
  readonly predicate: string | null;
  readonly object: readonly string[];
  readonly complements: readonly { readonly preposition: string; readonly nouns: readonly string[] }[];
  readonly saidBy: string | null;
  readonly doubt: string | null;
}

export interface ExplainedStatement {
  readonly source: string;
  readonly relation: string;
  readonly target: string;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly time: string | null;
  readonly saidBy: string | null;
  readonly rule: string;
}

/** Puts what became of sentences into words; the documents they stand in, joined, give the names of nodes. */
export function explanationsOf(readings: readonly SentenceReading[], { extraction, keys }: Joined, verbs: Lexicon): Explanation[] {
  const labels = new Map(extraction.entities.map(({ key, label }) => [key, label]));
  return readings.map((reading) => explanationOf(reading, keys.get(reading.document.source.id)!, labels, verbs));
}

function explanationOf(reading: SentenceReading, keys: ReadonlyMap<string, string>, labels: ReadonlyMap<string, string>, verbs: Lexicon): Explanation {
  const { document, mentions, keyOf, statements, doubts } = reading;
  const labelOf = (key: string): string => labels.get(keys.get(key)!)!;
  const { sentence, tokens, capitals } = document.sentences[reading.sentence]!;
  return {
    document: document.source.id, sentence: reading.sentence + 1, place: sentence.place, heading: sentence.heading, capitals,
    text: textOf(reading),
    tokens: tokens.map(({ text, tag, lemma }) => ({ text, tag, lemma })),
    mentions: mentions.map((mention) => ({
      text: mention.text, kind: mention.kind, form: mention.form, rule: mention.foundBy, entity: keys.get(keyOf.get(mention)!)!,
      adjectival: mention.adjectival === true, nested: mention.nested === true,
    })),
    parts: sentence.heading ? [] : explainedParts(reading, verbs),
    statements: statements.map((statement) => statementOf(statement, labelOf)),
    nothing: statements.length ? null : reasonOf(reading),
    doubts: [...new Map(doubts.map((doubt) => [`${doubt.relation} ${doubt.reason}`, doubt])).values()],
  };
}

/** The tokens with the white space between them folded. */
function textOf({ document, sentence }: SentenceReading): string {
  let end: number | undefined;
  return document.sentences[sentence]!.tokens.map(({ text, span }) => {
    const gap = end !== undefined && span.start > end ? ' ' : '';
    end = span.end;
    return gap + text;
  }).join('');
}

function explainedParts({ document, sentence, mentions }: SentenceReading, verbs: Lexicon): Explanation['parts'] {
  return partsOf(document.sentences[sentence]!, mentions, verbs).parts.map(({ clauses, frames }) => ({
    chunks: clauses.chunks.map((chunk) => ({ type: chunk.type, text: wording(clauses, chunk) })), frames: frames.map((frame) => frameOf(clauses, frame)),
  }));
}

const wording = ({ units }: Clauses, { from, to }: { readonly from: number; readonly to: number }): string =>
  units.slice(from, to).map(({ text }) => text).join(' ');

function frameOf(clauses: Clauses, frame: Frame): ExplainedFrame {
  const nouns = (phrase: Phrase | null): string[] => (phrase?.nouns ?? []).map((noun) => wording(clauses, noun));
  const { verb, passive, polarity, modality, hypothetical, doubt } = frame;
  return {
    verb: [verb.lemma, verb.particle].filter(Boolean).join(' '), form: verb.form, passive, polarity, modality, hypothetical,
    subject: nouns(frame.subject), predicate: frame.predicate?.lower ?? null, object: nouns(frame.object),
    complements: frame.complements.map(({ preposition, phrase }) => ({ preposition, nouns: nouns(phrase) })),
    saidBy: frame.saidBy ? wording(clauses, frame.saidBy) : null, doubt,
  };
}

function statementOf({ source, relation, target, polarity, evidence }: Statement, labelOf: (key: string) => string): ExplainedStatement {
  const { modality, time, attributedTo, rule } = evidence;
  return {
    source: labelOf(source), relation, target: labelOf(target), polarity, modality,
    time: time?.text ?? null, saidBy: attributedTo ? labelOf(attributedTo) : null, rule,
  };
}

function reasonOf({ document, sentence, mentions, omissions }: SentenceReading): string {
  if (document.sentences[sentence]!.sentence.heading) return 'a heading states nothing';
  if (mentions.length === 0) return 'it has no name that Remit knows, and no word that stands for one';
  return omissions[0]?.reason ?? 'it has one name, and no verb of a known relation';
}
