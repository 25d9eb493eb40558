import { expect, test } from 'vitest';
import type { VerbForm } from '../../src/clauses/conjugation.ts';
import { verbForm } from '../../src/clauses/conjugation.ts';

test.each<[string, string, VerbForm]>([
  ['fund', 'fund', 'base'], ['funds', 'fund', 'present'], ['funded', 'fund', 'past'], ['funding', 'fund', 'gerund'],
  ['wrote', 'write', 'preterite'], ['written', 'write', 'participle'], ['gave', 'give', 'preterite'], ['given', 'give', 'participle'],
  ['built', 'build', 'past'], ['held', 'hold', 'past'], ['ran', 'run', 'preterite'], ['run', 'run', 'base'], ['taken', 'take', 'participle'],
  ['bring', 'bring', 'base'], ['sing', 'sing', 'base'], ['carries', 'carry', 'present'], ['set', 'set', 'past'],
  ['become', 'become', 'base'], ['overrun', 'overrun', 'base'], ['rebuilt', 'rebuild', 'past'], ['undergone', 'undergo', 'participle'], ['been', 'be', 'participle'],
  ['foreseen', 'foresee', 'participle'], ['proceed', 'proceed', 'base'], ['well-planned', 'well-planned', 'past'], ['might', 'might', 'base'], ['being', 'being', 'gerund'],
])('%s of %s is %s', (word, lemma, form) => {
  expect(verbForm(word, lemma)).toBe(form);
});
