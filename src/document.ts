/** One document through the rooms: from its source to mentions, and from mentions to claims. */
import type { CleanDocument, DocumentRecord, Mention, Source, StatedTime, TaggedSentence } from './model.ts';
import type { Knowledge } from './knowledge.ts';
import type { Frame } from './clauses/frames.ts';
import { readFrames } from './clauses/frames.ts';
import type { Clauses } from './clauses/phrases.ts';
import type { Aside, Unit } from './clauses/units.ts';
import { mend } from './clauses/mend.ts';
import { DENYING, SAYING } from './clauses/words.ts';
import { toUnits, withoutAsides } from './clauses/units.ts';
import type { Setting } from './mentions/bearers.ts';
import { countryOf } from './mentions/bearers.ts';
import type { Defined } from './mentions/definitions.ts';
import { findMentions } from './mentions/find.ts';
import { embassyOf } from './mentions/offices.ts';
import type { Claim, Doubt } from './relations/reader.ts';
import { readClaims } from './relations/claims.ts';
import type { End } from './relations/endpoints.ts';
import type { Lexicon } from './relations/lexicon.ts';
import { isFirm } from './relations/noun-misgivings.ts';
import { fromTitles } from './relations/titles.ts';
import { findTimes } from './relations/time.ts';
import { clean } from './text/clean.ts';
import { packer } from './text/pack.ts';
import { withPages } from './text/pages.ts';
import { recase } from './text/recase.ts';
import { joinBroken, splitNames } from './text/rejoin.ts';
import { segment } from './text/segment.ts';
import { oneSense, tag } from './text/tag.ts';
import { tokenize } from './text/tokens.ts';

/** A document with its sentences tagged and its names found. */
export interface ReadDocument {
  readonly source: Source;
  readonly cleaned: CleanDocument;
  readonly sentences: readonly TaggedSentence[];
  readonly mentions: readonly Mention[];
  readonly defined: readonly Defined[];
}

/** Cleans, segments, recases, tags, and finds names. */
export function readDocument(source: Source, knowledge: Knowledge): ReadDocument {
  const cleaned = clean(source, knowledge.framings);
  const sentences = withPages(segment(cleaned, knowledge.abbreviations), cleaned.clean, source.pages);
  const { text, capitals } = recase(cleaned.clean.text, sentences, knowledge.names, knowledge.vocabulary);
  const packed = packer();
  sentences.forEach((sentence, i) => {
    const words = joinBroken(splitNames(tokenize(text, sentence.span), knowledge.names), knowledge.vocabulary, knowledge.names);
    packed.add(sentence, tag(words), capitals[i]!);
  });
  const tagged = oneSense(packed.sentences());
  return { source, cleaned, sentences: tagged, ...findMentions(tagged, knowledge, settingOf(source.id, cleaned.record, knowledge)) };
}

function settingOf(id: string, { date, from, to }: DocumentRecord, { names }: Knowledge): Setting {
  return { ...(date ? { year: Number(date.slice(0, 4)) } : {}), home: (from && countryOf(from, names)) || id, embassy: from ? embassyOf(from, to ?? [], names) : null };
}

/** What one sentence states. `references` are the pronouns and nominals of this sentence, by token. */
export function readSentence(sentence: TaggedSentence, mentions: readonly Mention[], references: ReadonlyMap<number, Mention>, lexicon: Lexicon, date: string | undefined): { claims: Claim[]; doubts: Doubt[] } {
  if (sentence.tokens.at(-1)?.text === '?') return { claims: [], doubts: [{ relation: '', reason: 'it is a question' }] };
  const { parts, asides } = partsOf(sentence, [...mentions, ...references.values()], lexicon);
  const main = parts[0]!.units;
  const read = parts.map(({ units, clauses, frames }) => readClaims({
    clauses, frames, lexicon, capitals: sentence.capitals, times: findTimes(units, date),
    resolve: (unit) => references.get(unit.from) ?? null,
    listedAfter: (unit) => (units === main ? listed(main, asides, unit) : []),
  }));
  return { claims: [...read.flatMap((part) => part.claims), ...ownNames(sentence, mentions, lexicon, datesOf(main, date)), ...fromTitles(sentence, mentions, lexicon)], doubts: read.flatMap((part) => part.doubts) };
}

/** "resolution 340 of 25 October 1973": the date that follows a name. */
function datesOf(units: readonly Unit[], date: string | undefined): Map<Mention, StatedTime> {
  const dates = new Map<Mention, StatedTime>();
  for (const { at, text, from, to } of findTimes(units, date)) {
    const before = units[at - 1]?.lower === 'of' ? units[at - 2] : units[at]?.lower === 'of' ? units[at - 1] : undefined;
    if (before?.mention) dates.set(before.mention, { text, from, to });
  }
  return dates;
}

/** What a long name says by itself: the "Union Transport Board" is the Union's. */
function ownNames({ tokens }: TaggedSentence, mentions: readonly Mention[], lexicon: Lexicon, dates: ReadonlyMap<Mention, StatedTime>): Claim[] {
  return mentions.filter((mention) => mention.nested).flatMap((owner) => {
    const head = mentions.find((mention) => !mention.nested && (mention.from === owner.from || mention.to === owner.to) && mention.from <= owner.from && mention.to >= owner.to);
    // "the Okura Hotel" is not part of "the Okura", for which it is written elsewhere.
    if (!head || (owner.full !== undefined && (owner.full === head.text || owner.full === head.full))) return [];
    const behind = head.from < owner.from ? tokens[owner.from - 1]!.lower : '';
    const lead = tokens.slice(Math.max(0, head.from - 4), head.from).map((token) => token.lower);
    return lexicon.compounds
      .filter(({ compound }) => compound.head === head.kind && compound.owner === owner.kind && (behind ? compound.behind?.includes(behind) : !compound.behind && isFirm(compound, head, lead)))
      .map(({ relation, compound: { source } }) => {
        const [whole, part] = [{ mention: head, label: '', from: head.from, to: head.to }, { mention: owner, label: '', from: owner.from, to: owner.to }];
        return {
          relation, source: source === 'head' ? whole : part, target: source === 'head' ? part : whole, trigger: [behind ? { from: head.from, to: owner.from } : { from: owner.to, to: head.to }],
          verb: 'be', polarity: 'affirmed' as const, modality: 'asserted' as const, time: dates.get(head) ?? null, saidBy: null, rule: `relations/${relation.relation}.json: compound`,
        };
      });
  });
}

/** A sentence, or what stands in brackets in it, with its clauses read. */
export interface Part {
  /** As they stood before their tags were mended. */
  readonly units: readonly Unit[];
  readonly clauses: Clauses;
  readonly frames: readonly Frame[];
}

/** The main sentence first, then each insertion in brackets. `mentions` may hold references; pronouns are left as words. */
export function partsOf(sentence: TaggedSentence, mentions: readonly Mention[], lexicon: Lexicon): { parts: Part[]; asides: readonly Aside[] } {
  const isVerb = (lemma: string) => lexicon.byLemma.has(lemma) || SAYING.has(lemma) || DENYING.has(lemma);
  const { main, asides } = withoutAsides(toUnits(sentence, mentions.filter((mention) => !mention.nested && mention.form !== 'pronoun')));
  return { parts: [main, ...asides.map((aside) => aside.units)].map((units) => ({ units, ...readFrames(mend(units, isVerb)) })), asides };
}

/** Names alone in a bracket after a unit: "agencies (IOM, UNHCR and the Fund)"; not "(IOM)", which explains one name. */
function listed(main: readonly Unit[], asides: readonly Aside[], unit: number): End[] {
  const aside = asides.find((one) => one.after === unit);
  if (!aside || main[unit]!.mention) return [];
  const names = aside.units.filter((one) => one.mention);
  const rest = aside.units.filter((one) => !one.mention && !/^(,|and|the|or|etc|\.|inter|alia|others)$/.test(one.lower));
  return rest.length === 0 && names.length > 1 ? names.map((one) => ({ mention: one.mention, label: '', from: one.from, to: one.to })) : [];
}
