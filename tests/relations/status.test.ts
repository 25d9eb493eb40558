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
  ['Norway has never operated a ferry.', ['not']],
  ['Norway did not, however, operate a ferry.', ['not']],
  ['Norway is unable to operate a ferry.', ['not']],
  ['Norway is prohibited from operating a ferry.', ['not']],
  ['Norway refrained from operating a ferry.', ['not']],
  ['Norway denied operating a ferry.', ['not']],
  ['A ferry was never operated by Norway.', ['not']],
  ['Norway has not yet operated a ferry.', ['not']],
  ['Norway has yet to operate a ferry.', ['not']],
  ['Norway operates a ferry, UNICEF said.', ['says UNICEF']],
  ['Norway may not operate a ferry.', ['not, possible']],
  ['Norway can no longer operate a ferry.', ['not, possible']],
  ['Norway does not plan to operate a ferry.', ['not, planned']],
  ['Norway promised not to operate a ferry.', ['not, planned']],
  ['Norway was able to operate a ferry.', ['']],
  ['Norway, not Mali, operates a ferry.', ['']],
  ['The ferry which Norway does not operate sank.', ['not']],
  ['Norway, which does not operate a ferry, paid Mali.', ['not']],
  ['UNICEF doubts that Norway operates a ferry.', ['not, says UNICEF']],
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
  ['UNICEF urged Norway not to operate a ferry.', ['not, requested']],
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
  'Provided that Norway operates a ferry, Mali will pay.',
  'Without Norway operating a ferry, Mali is lost.',
  'Instead of operating a ferry, Norway built a dock.',
  'UNICEF did not say that Norway operates a ferry.',
  'UNICEF does not believe that Norway operates a ferry.',
  'Norway rejected claims that it operates a ferry.',
  'There is no evidence that Norway operates a ferry.',
  'It is not true that Norway operates a ferry.',
  'UNICEF is unaware of any evidence that Norway operates a ferry.',
  'Does Norway operate a ferry?',
  'DOES NORWAY OPERATE A FERRY?',
  'Norway would operate a ferry if it had money.',
])('%j states nothing', (text) => {
  expect(runs(text)).toEqual([]);
});

test('one sentence may affirm one thing and deny another', () => {
  expect(stated('Norway operates a ferry but does not inspect the docks.')).toEqual(['Norway > inspects > docks [not]', 'Norway > runs > ferry']);
});

test.each<[string, string[]]>([
  ['Neither the Kelp Board nor Norway operates a ferry.', ['Kelp Board > runs > ferry [not]', 'Norway > runs > ferry [not]']],
  ['A ferry operated by neither Norway nor Mali sank.', ['Mali > runs > ferry [not]', 'Norway > runs > ferry [not]']],
  ['Norway does not operate a ferry or a mill.', ['Norway > runs > ferry [not]', 'Norway > runs > mill [not]']],
  ['Norway and Mali do not operate a ferry.', ['Mali > runs > ferry [not]', 'Norway > runs > ferry [not]']],
])('a denial reaches all that it covers: %j', (text, expected) => {
  expect(runs(text)).toEqual(expected);
});

test('a denial and a fact of the same thing are two edges', () => {
  expect(stated('Norway operates a ferry. Norway does not operate a ferry.')).toEqual(['Norway > runs > ferry', 'Norway > runs > ferry [not]']);
});

// Beyond the first edition: inversion.
test.fails.each<[string, string[]]>([
  ['Nor does Norway operate a ferry.', ['not']],
  ['Norway operates neither a ferry nor a mill.', ['not']],
])('not yet: %j has the status %j', (text, status) => {
  expect(runs(text)).toEqual(status.map((one) => `Norway > runs > ferry${one ? ` [${one}]` : ''}`));
});

// Beyond the first edition: what is ruled out beside what is said. Today the second half is read and the first left out.
test.fails.each<[string, string[]]>([
  ['A ferry is operated not by Norway but by Mali.', ['Mali > runs > ferry', 'Norway > runs > ferry [not]']],
])('not yet: %j gives both', (text, expected) => {
  expect(runs(text)).toEqual(expected);
});

// Beyond the first edition: a noun that takes back what follows it.
test.fails.each([
  'Norway almost operated a ferry.',
])('not yet: %j states nothing', (text) => {
  expect(runs(text)).toEqual([]);
});
