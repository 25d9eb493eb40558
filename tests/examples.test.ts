/**
 * Every `examples` and `silent` line of data/relations through the whole core. What cannot be met yet stands in unmet.json with
 * its reason and is expected to fail: once it passes, its test says so. To write that list anew from the state of the moment:
 *
 *     UPDATE_UNMET=1 npx vitest run tests/examples.test.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Entity, Statement } from '../src/model.ts';
import { firstFault } from '../src/graph/verify.ts';
import { extracted, knowledge, stated, statedOf } from './reading.ts';

interface Case {
  readonly relation: string;
  readonly text: string;
  /** "Subject > object"; none for a silent line. */
  readonly states: readonly string[];
  readonly polarity: string;
  readonly modality: string | undefined;
}

interface Unmet {
  readonly relation: string;
  readonly text: string;
  readonly reason: string;
}

const cases: Case[] = knowledge.relations.flatMap(({ relation, examples, silent }) => [
  ...examples.map(({ text, states, polarity = 'affirmed', modality }) => ({ relation, text, states: typeof states === 'string' ? [states] : states, polarity, modality })),
  ...silent.map((text) => ({ relation, text, states: [], polarity: 'affirmed', modality: undefined })),
]);

const hasForm = ({ label, name, aliases }: Entity, form: string): boolean =>
  [label, name, ...aliases].some((each) => each.toLowerCase() === form.toLowerCase());

/** What is wrong with the reading of a line, or undefined. */
function fault({ relation, text, states, polarity, modality }: Case): string | undefined {
  const { extraction, sources } = extracted(text);
  const unread = firstFault(extraction, sources, knowledge);
  if (unread) return unread;
  const found = extraction.statements.filter((statement) => statement.relation === relation);
  const entities = new Map(extraction.entities.map((entity) => [entity.key, entity]));
  const isEdge = ({ source, target }: Statement, [from, to]: string[]) => hasForm(entities.get(source)!, from!) && hasForm(entities.get(target)!, to!);
  const fits = (statement: Statement) => statement.polarity === polarity && (modality === undefined || statement.evidence.modality === modality);
  const missed = states.filter((edge) => !found.some((statement) => isEdge(statement, edge.split(' > ')) && fits(statement)));
  if (missed.length === 0 && (states.length > 0 || found.length === 0)) return undefined;
  if (found.length > 0) return `reads ${statedOf(relation, text).join('; ')}`;
  return extraction.omissions[0]?.reason ?? (extraction.statements.length > 0 ? `reads only ${stated(text).join('; ')}` : 'no name that it speaks of is known');
}

const list = new URL('unmet.json', import.meta.url);
if (process.env['UPDATE_UNMET']) {
  const failing = cases.map((each) => ({ relation: each.relation, text: each.text, reason: fault(each) ?? '' })).filter(({ reason }) => reason);
  writeFileSync(list, `[\n${failing.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n')}\n]\n`.replace('[\n\n]', '[]'));
}
const unmet = JSON.parse(readFileSync(list, 'utf8')) as Unmet[];
const reasons = new Map(unmet.map(({ relation, text, reason }) => [`${relation}: ${text}`, reason]));

for (const each of cases) {
  const name = `${each.relation}: ${each.text}`;
  const reason = reasons.get(name);
  const said = each.states.length ? `states ${each.states.join('; ')}` : 'states nothing';
  if (reason === undefined) test(`${name} — ${said}`, () => expect(fault(each)).toBeUndefined());
  else test.fails(`${name} — ${said}. Not yet: ${reason}`, () => expect(fault(each)).toBeUndefined());
}

test('unmet.json holds lines of data/relations only, each once, with a reason', () => {
  const known = new Set(cases.map(({ relation, text }) => `${relation}: ${text}`));
  expect(unmet.filter(({ relation, text }) => !known.has(`${relation}: ${text}`))).toEqual([]);
  expect(reasons.size).toBe(unmet.length);
  expect(unmet.filter(({ reason }) => !reason)).toEqual([]);
});

test('no line stands twice under a relation', () => {
  expect(new Set(cases.map(({ relation, text }) => `${relation}: ${text}`)).size).toBe(cases.length);
});
