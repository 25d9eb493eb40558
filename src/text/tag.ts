import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import type { Tag, TaggedSentence, Token } from '../model.ts';
import type { Word } from './tokens.ts';

const nlp = winkNLP(model, ['pos']);
const its = nlp.its;
// Marks that wink's tokenizer treats as white space or drops, and so would shift the count.
const UNSAFE = /[\uFEFF\f\v\u00A0\u2000-\u200F\u2028-\u202F\u205F\u2060\u3000]/g;

/**
 * Tags one sentence with universal parts of speech and lemmas (wink-nlp, English). The words are handed over one
 * space apart, so that the offsets stay ours; where wink splits a word further, its last part gives the tag.
 */
export function tag(words: readonly Word[]): Token[] {
  if (words.length === 0) return [];
  const tokens = nlp.readDoc(words.map((word) => word.text).join(' ').replace(UNSAFE, '_')).tokens();
  const tags = tokens.out(its.pos) as Tag[];
  // wink's types say that `lemma` takes other arguments than it does.
  const lemmas = tokens.out(its.lemma as unknown as typeof its.value);
  if (tags.length === words.length) return words.map(({ span, text, lower }, i) => ({ span, text, lower, tag: tags[i]!, lemma: lemmas[i]! }));
  const values = tokens.out(its.value);
  let at = 0;
  return words.map(({ span, text, lower }) => {
    let rest = text.length;
    let last = at;
    while (rest > 0 && at < values.length) {
      rest -= values[at]!.length;
      if (tags[at] !== 'PUNCT' || last === at) last = at;
      at++;
    }
    const whole = values[last]?.length === text.length;
    return { span, text, lower, tag: tags[last] ?? 'X', lemma: whole ? lemmas[last]! : lower };
  });
}

/**
 * "trafficking victims": an -ing form before a noun is a noun too where the document mostly uses it as one
 * (one sense per discourse, Gale, Church and Yarowsky 1992).
 */
export function oneSense(sentences: readonly TaggedSentence[]): TaggedSentence[] {
  const votes = new Map<string, number>();
  const doubtful: { readonly index: number; readonly at: number; readonly lower: string }[] = [];
  sentences.forEach(({ tokens }, index) => tokens.forEach(({ lower, tag: kind }, at) => {
    if ((kind !== 'NOUN' && kind !== 'VERB') || !lower.endsWith('ing')) return;
    votes.set(lower, (votes.get(lower) ?? 0) + (kind === 'NOUN' ? 1 : -1.5));
    if (kind === 'VERB' && tokens[at + 1]?.tag === 'NOUN') doubtful.push({ index, at, lower });
  }));
  const decided = [...sentences];
  for (const { index, at, lower } of doubtful) {
    if (votes.get(lower)! > 0) decided[index] = { ...decided[index]!, tokens: decided[index]!.tokens.with(at, { ...decided[index]!.tokens[at]!, tag: 'NOUN', lemma: lower }) };
  }
  return decided;
}
