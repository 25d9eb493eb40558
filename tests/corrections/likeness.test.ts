import { expect, test } from 'vitest';
import { likelyPairs } from '../../src/corrections/likeness.ts';
import { assemble } from '../../src/graph/assemble.ts';
import { extracted, knowledge } from '../reading.ts';

function pairs(...texts: readonly string[]) {
  const graph = assemble(extracted(...texts).extraction, knowledge, '0.0.0').export();
  return likelyPairs(graph).map(({ one, other, reasons, against }) => [one.attributes!.label, other.attributes!.label, reasons.length > 0, against].flat().join(' | '));
}

test.each([
  ['one letter', ['The Fisheries Bureau pays crews.', 'The Fisherie Bureaux pays crews.'], 0],
  ['one letter of a long name', ['The Harbour Ministry pays crews.', 'The Harbouur Ministry pays crews.'], 1],
  ['a part at the end', ['The National Ferry Agency pays crews.', 'The Ferry Agency pays crews.'], 1],
  ['a longer name that begins so is another body', ['The Ferry Agency pays crews.', 'The Ferry Agency Police pays crews.'], 0],
  ['short forms of one letter’s difference are two bodies', ['ILO pays crews.', 'IMO pays crews.'], 0],
])('%s', (_, texts, count) => expect(pairs(...texts)).toHaveLength(count));

test('what speaks against it is told', () => {
  expect(pairs('The National Ferry Agency funds the Ferry Agency.')[0]).toContain('a statement joins the two | they are named side by side');
});
