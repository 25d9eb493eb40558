import nlp from 'compromise/two';

/** How an English verb's form stands in the clause. `past` may be a past tense or a participle: the form alone does not tell. */
export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'gerund';

interface Conjugation {
  PastTense: string;
  Participle?: string;
}

interface Conjugator {
  conjugate(verb: string, model: unknown): Conjugation;
}

const conjugator = (nlp.methods() as { two: { transform: { verb: Conjugator } } }).two.transform.verb;
const model = nlp.model();
const known = new Map<string, Conjugation>();

/** The form of a verb, given its lemma. Irregular verbs after compromise. */
export function verbForm(word: string, lemma: string): VerbForm {
  if (word.endsWith('ing') && word !== lemma) return 'gerund';
  let forms = known.get(lemma);
  if (!forms) known.set(lemma, (forms = conjugator.conjugate(lemma, model)));
  const participle = forms.Participle ?? forms.PastTense;
  if (word === lemma) return word === participle && word !== 'become' && word !== 'come' && word !== 'run' ? 'past' : 'base';
  if (word === participle) return forms.Participle && forms.Participle !== forms.PastTense ? 'participle' : 'past';
  if (word === forms.PastTense) return 'past';
  return word.endsWith('s') ? 'present' : 'past';
}
