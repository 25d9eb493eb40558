import { expect, test } from 'vitest';
import { verbGroup } from '../../src/clauses/verbs.ts';
import { units } from './reading.ts';

/** The verb groups of a sentence: "has not operated = operate finite, not". */
function groups(text: string): string[] {
  const list = units(text);
  const found: string[] = [];
  for (let at = 0; at < list.length; ) {
    const group = verbGroup(list, at);
    if (group) {
      const notes = [group.copula ? 'copula' : group.form, group.passive ? 'passive' : '', group.negated ? 'not' : '', group.modality ?? ''].filter(Boolean);
      found.push(`${list.slice(group.from, group.to).map(({ text: read }) => read).join(' ')} = ${[group.lemma, group.particle].filter(Boolean).join(' ')} ${notes.join(', ')}`);
    }
    at = group ? group.to : at + 1;
  }
  return found;
}

test.each<[string, string[]]>([
  ['Sweden operates ferries.', ['operates = operate finite']],
  ['Sweden has now operated ferries.', ['has now operated = operate finite']],
  ['Sweden has not operated ferries.', ['has not operated = operate finite, not']],
  ['SWEDEN HAS NOT/NOT OPERATED FERRIES.', ['has not/not operated = operate finite, not']],
  ["Sweden doesn't operate ferries.", ["does n't operate = operate finite, not"]],
  ['Sweden never operated ferries.', ['never operated = operate ambiguous, not']],
  ['Sweden no longer operates ferries.', ['no longer operates = operate finite, not']],
  ['Sweden cannot operate ferries.', ['cannot operate = operate finite, not, possible']],
  ['Sweden will operate ferries.', ['will operate = operate finite, planned']],
  ['Sweden may operate ferries.', ['may operate = operate finite, possible']],
  ['Sweden must not operate ferries.', ['must not operate = operate finite, not, required']],
  ['Sweden shall operate ferries.', ['shall operate = operate finite, required']],
  ['Sweden is to operate ferries.', ['is to operate = operate finite, planned']],
  ['Sweden has to operate ferries.', ['has to operate = operate finite, required']],
  ['Ferries are operated by Sweden.', ['are operated = operate finite, passive']],
  ['Ferries are being operated by Sweden.', ['are being operated = operate finite, passive']],
  ['Ferries have not been operated.', ['have not been operated = operate finite, passive, not']],
  ['Ferries will be operated by Sweden.', ['will be operated = operate finite, passive, planned']],
  ['Sweden set up a bank.', ['set up = set up ambiguous']],
  ['Sweden is a country.', ['is = be copula']],
  ['Sweden is not a bank.', ['is not = be copula, not']],
  ['Sweden asked them to operate ferries.', ['asked = ask ambiguous', 'to operate = operate infinitive']],
  ['Sweden helped by operating ferries.', ['helped = help ambiguous', 'operating = operate gerund']],
  ['Sweden not only operates ferries but also builds boats.', ['operates = operate finite', 'builds = build finite']],
])('reads the verbs of %j', (text, expected) => {
  expect(groups(text)).toEqual(expected);
});
