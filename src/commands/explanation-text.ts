import type { ExplainedFrame, ExplainedMention, ExplainedStatement, Explanation } from './explanation.ts';

const WIDTH = 100;
const MARGIN = 12;

/** Explanations as text, each line under about 100 characters. */
export function asText(explanations: readonly Explanation[]): string[] {
  let document = '';
  return explanations.flatMap((one, i) => {
    const title = one.document === document ? [] : [one.document];
    document = one.document;
    return [...(i > 0 ? [''] : []), ...title, ...sentence(one)];
  });
}

function sentence(one: Explanation): string[] {
  const notes = [one.place, one.heading ? 'heading' : '', one.capitals ? 'was in capitals' : ''].filter(Boolean);
  return [
    `${one.sentence}. ${notes.length ? `[${notes.join('; ')}]` : ''}`.trim(),
    ...wrapped('', one.text, 2),
    ...wrapped('tags', one.tokens.map(({ text, tag }) => `${text}/${tag}`).join(' ')),
    ...one.mentions.flatMap((each) => wrapped('name', mention(each))),
    ...one.parts.flatMap(({ chunks, frames }) => [
      ...wrapped('chunks', chunks.map(({ type, text }) => (type === 'comma' || type === 'break' ? text : `${type}{${text}}`)).join(' ')),
      ...frames.flatMap((each) => wrapped('clause', frame(each))),
    ]),
    ...one.statements.flatMap((each) => wrapped('states', statement(each))),
    ...(one.nothing === null ? [] : wrapped('nothing', one.nothing)),
    ...one.doubts.flatMap(({ relation, reason }) => wrapped('doubt', [relation, reason].filter(Boolean).join(': '))),
  ];
}

/** Folds words into lines under each other, the first behind a label. */
function wrapped(label: string, text: string, margin = MARGIN): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && margin + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].map((each, i) => `${(i === 0 && label ? `  ${label}` : '').padEnd(margin)}${each}`);
}

function mention({ text, kind, form, rule, entity, adjectival, nested }: ExplainedMention): string {
  const notes = [kind, form === 'name' ? '' : form, adjectival ? 'adjectival' : '', nested ? 'inside a longer name' : ''].filter(Boolean);
  return `${text} (${notes.join(', ')}) by ${rule}, is ${entity}`;
}

function frame(one: ExplainedFrame): string {
  const status = [one.form, one.passive ? 'passive' : '', ...statusOf(one), one.hypothetical ? 'hypothetical' : ''].filter(Boolean);
  const parts = [
    `${one.verb} (${status.join(', ')})`, `subject ${listed(one.subject)}`,
    one.predicate ? `is ${one.predicate}` : '', one.object.length ? `object ${listed(one.object)}` : '',
    ...one.complements.map(({ preposition, nouns }) => `${preposition} ${listed(nouns)}`),
    one.saidBy ? `says ${one.saidBy}` : '', one.doubt ? `doubt: ${one.doubt}` : '',
  ];
  return parts.filter(Boolean).join('; ');
}

const listed = (nouns: readonly string[]): string => (nouns.length ? nouns.join(' + ') : '-');

function statement(one: ExplainedStatement): string {
  const status = [...statusOf(one), one.time ? `time: ${one.time}` : '', one.saidBy ? `says ${one.saidBy}` : ''].filter(Boolean);
  return `${one.source} > ${one.relation} > ${one.target}${status.length ? ` (${status.join('; ')})` : ''} by ${one.rule}`;
}

const statusOf = ({ polarity, modality }: ExplainedFrame | ExplainedStatement): string[] =>
  [polarity === 'negated' ? 'not' : '', modality === 'asserted' ? '' : modality];
