import { expect, test } from 'vitest';
import type { Evidence, Extraction } from '../../src/model.ts';
import { firstFault } from '../../src/graph/verify.ts';
import { harbour, ontology, sources } from './harbour.ts';

test('an extraction that reads what it says has no fault', () => {
  expect(firstFault(harbour(), sources, ontology)).toBeUndefined();
});

test('the predicate is compared without regard to case', () => {
  const extraction = harbour();
  extraction.statements[0]!.evidence.predicate = 'FUNDS';
  expect(firstFault(extraction, sources, ontology)).toBeUndefined();
});

const edge = 'edge country/norland|funds|organisation/harbour-office: ';
const evidence = (change: Partial<Evidence>) => (it: Extraction) => void Object.assign(it.statements[0]!.evidence, change);

const faults: [string, (extraction: Extraction) => void, string][] = [
  ['a quote that the document does not read', evidence({ quote: 'Norland funds the Tide Board.' }),
    `${edge}its quote is "Norland funds the Tide Board." where b reads "Norland funds the Harbour Office."`],
  ['a predicate that the trigger does not read', evidence({ predicate: 'pays' }), `${edge}its predicate is "pays" where b reads "funds"`],
  ['a subject before the sentence', evidence({ subject: [{ start: 0, end: 9 }] }), `${edge}subject 0-9 is outside the sentence in b`],
  ['an object without place', evidence({ object: [] }), `${edge}object reads nothing in b`],
  ['a span beyond the text', evidence({ spans: [{ start: 70, end: 5000 }] }), `${edge}spans 70-5000 is not a place in b`],
  ['pieces out of order', evidence({ trigger: [{ start: 91, end: 93 }, { start: 80, end: 82 }] }), `${edge}trigger 80-82 is out of order in b`],
  ['an unknown document', evidence({ document: 'z' }), `${edge}no such document: z`],
  ['an unknown speaker', evidence({ attributedTo: 'country/utopia' }), `${edge}attributed to no entity: country/utopia`],
  ['an unknown relation', (it) => void (it.statements[0]!.relation = 'loves'), 'edge country/norland|loves|organisation/harbour-office: no such relation: loves'],
  ['an unknown end', (it) => void (it.statements[0]!.target = 'country/utopia'), 'edge country/norland|funds|country/utopia: no such entity: country/utopia'],
  ['an unknown kind', (it) => void (it.entities[2]!.kind = 'realm'), 'entity country/norland: no such kind: realm'],
  ['a key used twice', (it) => void it.entities.push(it.entities[2]!), 'entity country/norland: its key is used twice'],
  ['an empty mention', (it) => void (it.entities[2]!.mentions[0]!.end = 39), 'entity country/norland: mention 39-39 is not a place in a'],
];

test.each(faults)('%s is named in one line', (_, spoil, expected) => {
  const extraction = harbour();
  spoil(extraction);
  expect(firstFault(extraction, sources, ontology)).toBe(expected);
});
