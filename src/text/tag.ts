import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import type { Tag, Token } from '../model.ts';
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
  const tokens = nlp.readDoc(words.map((word) => word.text.replace(UNSAFE, '_')).join(' ')).tokens();
  const values = tokens.out(its.value);
  const tags = tokens.out(its.pos) as string[];
  // wink's types hand `lemma` the wrong number of arguments.
  const lemmas = tokens.out(its.lemma as typeof its.value) as string[];
  let at = 0;
  return words.map((word) => {
    let rest = word.text.length;
    let last = at;
    while (rest > 0 && at < values.length) {
      rest -= values[at]!.length;
      if (tags[at] !== 'PUNCT' || last === at) last = at;
      at++;
    }
    const whole = values[last]?.length === word.text.length;
    return { ...word, tag: (tags[last] ?? 'X') as Tag, lemma: whole ? lemmas[last]! : word.lower };
  });
}
