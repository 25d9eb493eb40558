import type { Mention, TaggedSentence, Token } from '../model.ts';
import { foldName } from './fold.ts';

/** Pronouns and "the Unit" of a document that can stand for one name only, with the key of the entity they stand for. */
export interface Reference {
  readonly mention: Mention;
  readonly key: string;
}

const PRONOUN = /^(it|they)$/;
/** Open a clause before the main one. */
const OPENING = /^(although|though|while|whereas|when|because|since|as|if|but|and)$/;
const OWNING = /^(its|their)$/;
/** Names of more than one body: never "its". */
const MANY = /(?:committees|commissions|members|agencies|administrations|councils|units|ministries|groups|institutions|authorities)$/i;

/**
 * Resolves "it" and "they" where the sentence so far (or else the whole sentence before, in the same paragraph) names one
 * body only, "its Board" where the sentence so far names one only, and "the Unit" or "this Unit" where one body named so far has that head noun. With two candidates: none.
 */
export function findReferences(sentences: readonly TaggedSentence[], mentions: readonly Mention[], keyOf: ReadonlyMap<Mention, string>, heads: ReadonlySet<string>): Reference[] {
  const bySentence = new Map<number, Mention[]>();
  for (const mention of mentions) {
    if (mention.adjectival) continue;
    bySentence.set(mention.sentence, [...(bySentence.get(mention.sentence) ?? []), mention]);
  }
  const byHead = new Map<string, Set<string>>();
  const written = new Map<string, Set<string>>();
  // The same of the paragraph so far: "the Ministry" after the one that it named.
  const here = { place: '', byHead: new Map<string, Set<string>>() };
  // "the government" may stand before the one government that a document names.
  const whole = new Map<string, Set<string>>();
  for (const mention of mentions) remember(whole, mention, keyOf.get(mention)!);
  const governments = whole.get(GOVERNMENT);
  const capital = capitalHeads(sentences, heads);
  const references: Reference[] = [];
  // What a sentence speaks of: its names, and what its pronouns stand for; "" for one that stands for nobody known.
  const spoken: Set<string>[] = [];
  const named = (list: readonly Mention[]) => new Set(list.filter((mention) => !mention.nested).map((mention) => keyOf.get(mention)!));
  // "other Union Committees, including its Board": "its" is no plural's, but whose they are.
  const owners = (word: string, list: readonly Mention[]): Set<string> => {
    const one = list.filter((mention) => mention.nested || word !== 'its' || !MANY.test(mention.text));
    return one.some((mention) => !mention.nested) ? named(one) : new Set(one.map((mention) => keyOf.get(mention)!));
  };
  const nominal = ({ tokens, capitals }: TaggedSentence, at: number): string | null => {
    const token = tokens[at]!;
    // Where a document writes "the Mission" for one, "the mission" is another.
    if (!capitals && token.text === token.lower && capital.has(token.lower)) return null;
    if (LAW_HEADS.has(token.lower)) return forNoun(tokens, at, LAW_HEADS, byHead) ?? forNoun(tokens, at, LAW_HEADS, here.byHead);
    const all = token.lower === GOVERNMENT && governments ? [whole] : [byHead, written, here.byHead];
    return all.reduce<string | null>((key, names) => key ?? forNoun(tokens, at, heads, names), null);
  };
  sentences.forEach((sentence, index) => {
    const own = bySentence.get(index) ?? [];
    const begun = references.length;
    if (sentence.sentence.place !== here.place) Object.assign(here, { place: sentence.sentence.place, byHead: new Map() });
    const before = sentences[index - 1]?.sentence.place === sentence.sentence.place ? (spoken[index - 1] ?? new Set<string>()) : new Set<string>();
    const speaksOf = named(own.filter((mention) => !isPossessor(sentence, mention, own)));
    spoken.push(speaksOf);
    sentence.tokens.forEach((token, at) => {
      const next = own.filter((mention) => mention.from === at);
      for (const mention of next) {
        remember(byHead, mention, keyOf.get(mention)!);
        for (const names of [written, here.byHead]) remember(names, { ...mention, full: mention.text }, keyOf.get(mention)!);
      }
      if (own.some((mention) => mention.from <= at && at < mention.to)) return;
      const isPronoun = PRONOUN.test(token.lower);
      const owned = OWNING.test(token.lower) && own.some((mention) => mention.from === at + 1 && (mention.kind === 'organisation' || mention.kind === 'regulation'));
      const key = owned ? forOwner(sentence, at, references.slice(begun)) ?? bySubject(sentence, at, own, keyOf) ?? only(owners(token.lower, own.filter((mention) => mention.to <= at))) : isPronoun ? forPronoun(sentence.tokens, at, own.filter((mention) => mention.to <= at), references.slice(begun), named, at === 0 ? topicOf(sentences[index - 1], bySentence.get(index - 1) ?? [], before, keyOf) : before) : nominal(sentence, at);
      if (key || (isPronoun && !isExpletive(sentence.tokens, at))) speaksOf.add(key ?? '');
      if (key) references.push({ key, mention: reference(sentence, index, at, key) });
    });
  });
  return references;
}

/** "the Ministry's Port Office closed": spoken of is the Office. */
const isPossessor = ({ tokens }: TaggedSentence, { to }: Mention, own: readonly Mention[]): boolean => /^['’]s?$/.test(tokens[to]?.text ?? '') && own.some((other) => other.from === to + 1);

function remember(byHead: Map<string, Set<string>>, mention: Mention, key: string): void {
  if (mention.kind !== 'organisation' && mention.kind !== 'regulation') return;
  for (const name of [mention.text, mention.full ?? '']) {
    const words = foldName(name).split(' ');
    const tail = words.findIndex((word, i) => i > 0 && /^(of|for|on|in|to)$/.test(word));
    const head = (tail > 0 ? words[tail - 1] : words.at(-1)) ?? '';
    if (head) byHead.set(head, (byHead.get(head) ?? new Set()).add(key));
  }
}

const GOVERNMENT = 'government';
/** Texts that have names; laws, decisions and agreements are spoken of in general too. */
const LAW_HEADS = new Set('act bill treaty convention protocol accord decree ordinance charter constitution memorandum'.split(' '));

/** Heads that the document writes with a capital when they stand for one body: "the Mission". */
function capitalHeads(sentences: readonly TaggedSentence[], heads: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { tokens, capitals, sentence } of sentences) {
    if (capitals || sentence.heading) continue;
    tokens.forEach((token, at) => {
      const next = tokens[at + 1];
      if (heads.has(token.lower) && token.text !== token.lower && /^(the|this)$/.test(tokens[at - 1]?.lower ?? '') && !/^\p{Lu}/u.test(next?.text ?? '') && next?.lower !== 'of' && next?.lower !== 'in' && next?.lower !== 'to') found.add(token.lower);
    });
  }
  return found;
}

/** "The Fund is an agency of the Board. It …": what a sentence says what it is, the next one goes on about. */
function topicOf(sentence: TaggedSentence | undefined, own: readonly Mention[], before: ReadonlySet<string>, keyOf: ReadonlyMap<Mention, string>): ReadonlySet<string> {
  const first = own.find((mention) => !mention.nested && mention.kind === 'organisation');
  if (!sentence || !first || before.size < 2 || first.from > 1) return before;
  const after = sentence.tokens.slice(first.to);
  const bracket = after[0]?.text === '(' ? after.findIndex((token) => token.text === ')') + 1 : 0;
  const [verb, article] = [after[bracket], after[bracket + 1]];
  return verb?.lemma === 'be' && /^(is|was)$/.test(verb.lower) && /^(a|an|the)$/.test(article?.lower ?? '') ? new Set([keyOf.get(first)!]) : before;
}

/** "it is impossible to", "it was decided that": the pronoun stands for nothing. */
function isExpletive(tokens: readonly Token[], at: number): boolean {
  const verb = tokens.slice(at + 1, at + 4).find((token) => /^(be|seem|appear|become|take)$/.test(token.lemma));
  if (!verb || !/^(AUX|VERB)$/.test(tokens[at + 1]!.tag)) return false;
  // "it is making efforts to".
  const deed = tokens[tokens.indexOf(verb) + 1];
  if (verb.lemma === 'be' && deed?.tag === 'VERB' && deed.lower.endsWith('ing')) return false;
  return tokens.slice(at + 2, at + 9).some((token) => token.lower === 'that' || token.lower === 'to' || token.lower === 'whether') || tokens.slice(at + 2, at + 4).some((token) => token.lower === 'the');
}

/** "its Board and its Court": both are the same body's. */
function forOwner({ tokens }: TaggedSentence, at: number, earlier: readonly Reference[]): string | null {
  const before = earlier.findLast(({ mention }) => OWNING.test(mention.text.toLowerCase()));
  return before && tokens[at - 1]?.lower === 'and' ? before.key : null;
}

/** "By its decision 4, the Board closed", "the Board closed it by its decision 4": the owner is the subject of the clause. */
function bySubject({ tokens }: TaggedSentence, at: number, own: readonly Mention[], keyOf: ReadonlyMap<Mention, string>): string | null {
  const bodies = own.filter((mention) => !mention.nested && mention.kind === 'organisation');
  const verb = tokens[at - 1]?.tag === 'ADP' && tokens[at - 2]?.tag === 'VERB';
  const before = verb ? bodies.find((mention) => mention.to === at - 2 || (mention.to === at - 3 && tokens[at - 3]!.tag === 'AUX')) : undefined;
  if (before || at > 1 || tokens[0]!.tag !== 'ADP') return before ? keyOf.get(before)! : null;
  const comma = tokens.findIndex((token, i) => token.text === ',' && i > at && tokens[i + 1]?.tag !== 'NUM');
  const start = comma < 0 ? -1 : tokens[comma + 1]?.lower === 'the' ? comma + 2 : comma + 1;
  const subject = bodies.find((mention) => mention.from === start);
  return subject ? keyOf.get(subject)! : null;
}

const only = (keys: ReadonlySet<string>): string | null => (keys.size === 1 ? [...keys][0]! : null);

function forPronoun(tokens: readonly Token[], at: number, own: readonly Mention[], earlier: readonly Reference[], named: (list: readonly Mention[]) => Set<string>, before: ReadonlySet<string>): string | null {
  if (tokens[at]!.tag !== 'PRON' || tokens[at]!.lower === 'they' || isExpletive(tokens, at)) return null;
  // "the government did not identify any, so it", "It failed, and it": who opens the sentence is spoken of like a name.
  const opener = earlier.find(({ mention }) => mention.from < 4 && !OWNING.test(mention.text.toLowerCase()) && tokens.slice(0, Math.max(0, mention.form === 'nominal' ? mention.from - 1 : mention.from)).every((token) => /^(PUNCT|NUM)$/.test(token.tag) || OPENING.test(token.lower)));
  const sofar = opener ? named(own).add(opener.key) : named(own);
  // "the month in Chad was hard, but it": another noun was spoken of. "He doubted the role of the Board, noting it": so was here.
  if (sofar.size ? !opener && own.every((mention) => isAside(tokens, mention)) : tokens.slice(0, at).some((token) => token.tag === 'NOUN' || token.tag === 'PROPN')) return null;
  const candidates = sofar.size ? sofar : before;
  const [only] = candidates;
  return candidates.size === 1 && only !== '' ? only! : null;
}

/** A name behind a preposition that hangs on a noun, or before two nouns ("the Board rail affiliates"): not who the sentence speaks of. */
function isAside(tokens: readonly Token[], { from, to, kind }: Mention): boolean {
  if (kind === 'organisation' && tokens[to]?.tag === 'NOUN' && tokens[to + 1]?.tag === 'NOUN') return true;
  let link = from - 1;
  while (/^(the|a|an|and|,)$/.test(tokens[link]?.lower ?? '') || tokens[link]?.tag === 'PROPN') link--;
  return tokens[link]?.tag === 'ADP' && tokens[link - 1]?.tag === 'NOUN';
}

/** "the Unit" alone, and no longer name: one body with that head so far. */
function forNoun(tokens: readonly Token[], at: number, heads: ReadonlySet<string>, byHead: ReadonlyMap<string, ReadonlySet<string>>): string | null {
  const token = tokens[at]!;
  if (token.tag !== 'NOUN' && token.tag !== 'PROPN') return null;
  // Of parties there are many.
  if (token.lower === 'party' || !heads.has(token.lower) || !/^(the|this)$/.test(tokens[at - 1]?.lower ?? '') || tokens[at + 1]?.lower === 'of' || isCompound(tokens, at)) return null;
  const candidates = byHead.get(foldName(token.lower));
  return candidates?.size === 1 ? [...candidates][0]! : null;
}

/** "the Unit chief"; but "the Unit monitors docks" where no other word can be the verb. */
function isCompound(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!next || !/^(NOUN|PROPN)$/.test(next.tag)) return false;
  if (next.lower.endsWith('s') && tokens[at + 2]?.tag === 'DET') return false;
  return next.tag === 'PROPN' || !next.lower.endsWith('s') || tokens.some((token) => token.tag === 'VERB' || token.tag === 'AUX');
}

function reference(sentence: TaggedSentence, index: number, at: number, key: string): Mention {
  const token = sentence.tokens[at]!;
  return {
    span: token.span, sentence: index, from: at, to: at + 1, kind: key.slice(0, key.indexOf('/')), text: token.text,
    form: token.tag === 'PRON' ? 'pronoun' : 'nominal', foundBy: 'reference',
  };
}
