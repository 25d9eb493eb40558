import type { Mention, Omission, Span, Statement, TaggedSentence } from '../model.ts';
import type { ReadDocument } from '../document.ts';
import { quoteOf } from '../quote.ts';
import { sourceSpans } from '../spans.ts';
import type { Claim, Doubt } from './reader.ts';
import type { End } from './endpoints.ts';
import type { Lexicon } from './lexicon.ts';

/** Turns a claim into a statement: keys for names, source offsets for everything it read. */
export function evidenceOf(
  document: ReadDocument, { sentence, tokens }: TaggedSentence, claim: Claim, keys: ReadonlyMap<Mention, string>,
  activityKey: (label: string, document: string, span: Span) => string,
): Statement {
  const { text, id } = document.source;
  const spansOf = (from: number, to: number): Span[] => places(document, { start: tokens[from]!.span.start, end: tokens[to - 1]!.span.end });
  const keyOf = (end: End): string => {
    if (end.mention) return keys.get(end.mention)!;
    const spans = spansOf(end.from, end.to);
    return activityKey(end.label, id, { start: spans[0]!.start, end: spans.at(-1)!.end });
  };
  const trigger = merged(claim.trigger).flatMap(({ from, to }) => spansOf(from, to));
  const spans = places(document, sentence.span);
  const [subject, object] = [spansOf(claim.source.from, claim.source.to), spansOf(claim.target.from, claim.target.to)];
  return {
    source: keyOf(claim.source), relation: claim.relation.relation, target: keyOf(claim.target), polarity: claim.polarity,
    evidence: {
      document: id, spans, quote: quoteOf(text, spans), subject, trigger, object, predicate: quoteOf(text, trigger), verb: claim.verb,
      modality: claim.modality, time: claim.time, attributedTo: claim.saidBy ? keys.get(claim.saidBy)! : null, place: sentence.place, rule: claim.rule,
    },
  };
}

/** Token ranges in order, those that touch or overlap made one. */
function merged(ranges: Claim['trigger']): { from: number; to: number }[] {
  const list: { from: number; to: number }[] = [];
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = list.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else list.push({ from, to });
  }
  return list;
}

/** The source places of a clean span; a line break inside a paragraph does not part them. */
function places({ cleaned, source }: ReadDocument, span: Span): Span[] {
  const joined: Span[] = [];
  for (const piece of sourceSpans(cleaned.clean, span)) {
    const last = joined.at(-1);
    if (last && piece.start - last.end <= 80 && source.text.slice(last.end, piece.start).trim() === '') joined[joined.length - 1] = { start: last.start, end: piece.end };
    else joined.push(piece);
  }
  return joined;
}

/** The ledger's entry for a sentence that gave nothing although it names two entities, or one and a relation's word. */
export function omissionOf(document: ReadDocument, { sentence, tokens }: TaggedSentence, mentions: readonly Mention[], doubts: readonly Doubt[], keys: ReadonlyMap<Mention, string>, lexicon: Lexicon): Omission[] {
  const entities = [...new Set(mentions.map((mention) => keys.get(mention)!))].toSorted();
  const triggered = tokens.flatMap((token) => (token.tag === 'VERB' ? (lexicon.byLemma.get(token.lemma) ?? []).filter((entry) => !entry.word).map((entry) => entry.relation.relation) : []));
  const relations = [...new Set(triggered)].toSorted();
  if (entities.length === 0 || (entities.length < 2 && relations.length === 0)) return [];
  const spans = places(document, sentence.span);
  const reason = doubts[0]?.reason ?? (relations.length ? 'no known name stands where the verb wants its subject or object' : 'no word that states a relation');
  return [{ document: document.source.id, spans, quote: quoteOf(document.source.text, spans), place: sentence.place, reason, entities, relations }];
}
