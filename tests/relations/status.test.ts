import { expect, test } from 'vitest';
import { stated, statedOf } from '../reading.ts';

const runs = (text: string) => statedOf('runs', text);

test.each<[string, string[]]>([
  ['Norway does not operate a ferry.', ['not']],
  ["Norway doesn't operate a ferry.", ['not']],
  ['NORWAY DOES NOT/NOT OPERATE A FERRY.', ['not']],
  ['Norway never operated a ferry.', ['not']],
  ['Norway no longer operates a ferry.', ['not']],
  ['Norway operates no ferry.', ['not']],
  ['Neither Norway nor the rain operates a ferry.', ['not']],
  ['A ferry is not operated by Norway.', ['not']],
  ['Norway left without operating a ferry.', ['not']],
  ['Norway failed to operate a ferry.', ['not']],
  ['Norway refused to operate a ferry.', ['not']],
  ['Norway stopped operating a ferry.', ['not']],
  ['Norway did not fail to operate a ferry.', ['']],
  ['Norway not only operates a ferry but sails it.', ['']],
  ['Norway cannot operate a ferry.', ['not, possible']],
  ['Norway will operate a ferry.', ['planned']],
  ['Norway will not operate a ferry.', ['not, planned']],
  ['Norway intends to operate a ferry.', ['planned']],
  ['Norway plans to operate a ferry.', ['planned']],
  ['Norway is expected to operate a ferry.', ['planned']],
  ['Norway has agreed to operate a ferry.', ['planned']],
  ['Norway is to operate a ferry.', ['planned']],
  ['Norway may operate a ferry.', ['possible']],
  ['Norway could operate a ferry.', ['possible']],
  ['Norway must operate a ferry.', ['required']],
  ['Norway shall operate a ferry.', ['required']],
  ['Norway should operate a ferry.', ['required']],
  ['Norway has to operate a ferry.', ['required']],
  ['Norway is obliged to operate a ferry.', ['required']],
  ['UNICEF asked Norway to operate a ferry.', ['requested']],
  ['Norway was asked to operate a ferry.', ['requested']],
  ['Norway continues to operate a ferry.', ['']],
  ['Norway has begun to operate a ferry.', ['']],
  ['Norway said that it operates a ferry.', ['says Norway']],
  ['UNICEF said that Norway operates a ferry.', ['says UNICEF']],
  ['UNICEF denied that Norway operates a ferry.', ['not, says UNICEF']],
  ['UNICEF reported that Norway does not operate a ferry.', ['not, says UNICEF']],
  ['According to UNICEF, Norway will operate a ferry.', ['planned, says UNICEF']],
  ['Norway operates a ferry, according to UNICEF.', ['says UNICEF']],
  ['UNICEF expects that Norway will operate a ferry.', ['planned, says UNICEF']],
])('%j has the status %j', (text, status) => {
  expect(runs(text)).toEqual(status.map((one) => `Norway > runs > ferry${one ? ` [${one}]` : ''}`));
});

test.each([
  'If Norway operates a ferry, Mali will pay.',
  'Mali will pay if Norway operates a ferry.',
  'UNICEF asked whether Norway operates a ferry.',
  'Unless Norway operates a ferry, prices will rise.',
  'Does Norway operate a ferry?',
  'DOES NORWAY OPERATE A FERRY?',
  'Norway would operate a ferry if it had money.',
])('%j states nothing', (text) => {
  expect(runs(text)).toEqual([]);
});

test('one sentence may affirm one thing and deny another', () => {
  expect(stated('Norway operates a ferry but does not inspect the docks.')).toEqual(['Norway > inspects > docks [not]', 'Norway > runs > ferry']);
});

test('a denial and a fact of the same thing are two edges', () => {
  expect(stated('Norway operates a ferry. Norway does not operate a ferry.')).toEqual(['Norway > runs > ferry', 'Norway > runs > ferry [not]']);
});

// Beyond the first edition: a denial inside an idiom, a denial inside a request, and who says so named last.
test.fails.each<[string, string[]]>([
  ['Norway has yet to operate a ferry.', ['not']],
  ['UNICEF urged Norway not to operate a ferry.', ['not, requested']],
  ['Norway operates a ferry, UNICEF said.', ['says UNICEF']],
])('not yet: %j has the status %j', (text, status) => {
  expect(runs(text)).toEqual(status.map((one) => `Norway > runs > ferry${one ? ` [${one}]` : ''}`));
});

// Beyond the first edition: a noun that takes back what follows it.
test.fails.each([
  'UNICEF is unaware of any evidence that Norway operates a ferry.',
])('not yet: %j states nothing', (text) => {
  expect(runs(text)).toEqual([]);
});
