import { expect, test } from 'vitest';
import { frames } from './reading.ts';

test.each<[string, string, string[]]>([
  ['active', 'The Ferry Board operates two boats.', ['operate: The Ferry Board > two boats']],
  ['passive', 'Two boats were operated by the Ferry Board.', ['operate: Two boats > - | by the Ferry Board [passive]']],
  ['passive without "by"', 'Two boats were operated in Mali.', ['operate: Two boats > - | in Mali [passive]']],
  ['reduced passive', 'A boat operated by Sweden sank.', ['operate: A boat > - | by Sweden [passive]', 'sink: A boat > -']],
  ['reduced passive after a verb', 'Mali bought a boat built by Sweden.', ['buy: Mali > a boat', 'build: a boat > - | by Sweden [passive]']],
  ['relative, subject', 'Sweden, which operates boats, paid Mali.', ['operate: Sweden > boats', 'pay: Sweden > Mali']],
  ['conjoined subjects', 'Sweden, Mali and Chad operate boats.', ['operate: Sweden, Mali, Chad > boats']],
  ['conjoined objects', 'Sweden operates boats, a school and two mills.', ['operate: Sweden > boats, a school, two mills']],
  ['conjoined verbs', 'Sweden operates boats and inspected two docks.', ['operate: Sweden > boats', 'inspect: Sweden > two docks']],
  ['verbs that share an object', 'Sweden operates and inspects boats.', ['operate: Sweden > boats', 'inspect: Sweden > boats']],
  ['verbs that share "not"', 'Sweden does not operate or inspect boats.', ['operate: Sweden > boats [not]', 'inspect: Sweden > boats [not]']],
  ['infinitive', 'Sweden intends to operate boats.', ['intend: Sweden > -', 'operate: Sweden > boats [planned]']],
  ['object control', 'Sweden asked Mali to operate boats.', ['ask: Sweden > Mali', 'operate: Mali > boats [requested]']],
  ['failure', 'Sweden failed to operate boats.', ['fail: Sweden > -', 'operate: Sweden > boats [not]']],
  ['gerund', 'Sweden helps Mali by operating boats.', ['help: Sweden > Mali', 'operate: Sweden > boats']],
  ['without', 'Sweden left without operating boats.', ['leave: Sweden > -', 'operate: Sweden > boats [not]']],
  ['supposition', 'If Sweden operates boats, Mali will pay.', ['operate: Sweden > boats [if]', 'pay: Mali > - [planned, if]']],
  ['no subject', 'No country operates boats.', ['operate: No country > boats [not]']],
  ['neither', 'Neither Sweden nor Mali operates boats.', ['operate: Neither Sweden, Mali > boats [not]']],
  ['no object', 'Sweden operates no boats.', ['operate: Sweden > no boats [not]']],
  ['said', 'Sweden said that Mali operates boats.', ['say: Sweden > -', 'operate: Mali > boats [says Sweden]']],
  ['denied', 'Sweden denied that Mali operates boats.', ['deny: Sweden > -', 'operate: Mali > boats [not, says Sweden]']],
  ['insertion between commas', 'Sweden, with Omani help, operates boats.', ['operate: Sweden > boats | with Omani help']],
  ['insertion in brackets', 'Sweden (the donor) operates (old) boats.', ['operate: Sweden > boats']],
  ['apposition', 'Sweden, a kingdom in the north, operates boats.', ['operate: Sweden > boats']],
  ['a time is no object', 'Sweden operated two boats last year.', ['operate: Sweden > two boats']],
  ['copula', 'Sweden is responsible for boats.', ['be: Sweden > - | for boats']],
])('%s: %j', (_, text, expected) => {
  expect(frames(text)).toEqual(expected);
});

test('a text of capitals reads as the same text in usual case does', () => {
  for (const text of ['Mali bought a boat built by Sweden.', 'Sweden, which operates boats, paid Mali.', 'Sweden does not operate or inspect boats.']) {
    expect(frames(text.toUpperCase()).map((line) => line.toLowerCase())).toEqual(frames(text).map((line) => line.toLowerCase()));
  }
});

// Words that are nouns too: only their place in the sentence tells.
test.each<[string, string]>([
  ['Sweden funds boats.', 'fund: Sweden > boats'],
  ['The Ferry Board monitors docks.', 'monitor: The Ferry Board > docks'],
  ['The Tidewater Bank supplies rice to Mali.', 'supply: The Tidewater Bank > rice | to Mali'],
  ['UNICEF supports schools.', 'support: UNICEF > schools'],
  ['UNICEF trains midwives.', 'train: UNICEF > midwives'],
  ['The Ferry Board houses pilots.', 'house: The Ferry Board > pilots'],
  ['Sweden, Mali and Chad fund boats.', 'fund: Sweden, Mali, Chad > boats'],
  ['Sweden, which funds boats, left.', 'fund: Sweden > boats'],
  ['Sweden said that Mali funds boats.', 'fund: Mali > boats [says Sweden]'],
  ['Sweden plans to fund boats.', 'fund: Sweden > boats [planned]'],
  ['If Sweden funds boats, Mali left.', 'fund: Sweden > boats [if]'],
])('noun or verb: %j', (text, expected) => {
  expect(frames(text)).toContain(expected);
});

// Beyond the first edition: the verb after a relative clause of another subject.
test.fails.each<[string, string, string[]]>([
  ['relative, object', 'The boats that Sweden operates reached Mali.', ['operate: Sweden > The boats', 'reach: The boats > Mali']],
])('not yet: %s: %j', (_, text, expected) => {
  expect(frames(text)).toEqual(expected);
});
