import type { Status } from '../src/graph/status.ts';
import type { Evidence, Polarity } from '../src/model.ts';

export { firmest, STATUSES, statusOf, type Status } from '../src/graph/status.ts';

export const STATUS_WORDS: Readonly<Record<Status, { word: string; meaning: string; short: string }>> = {
  stated: { word: 'stated', meaning: 'the document says so', short: 'a fact' },
  reported: { word: 'says', meaning: 'somebody in the document says so', short: 'reported' },
  required: { word: 'must', meaning: 'required, not said to be done', short: 'required' },
  planned: { word: 'planned', meaning: 'to come, not done yet', short: 'to come' },
  requested: { word: 'asked', meaning: 'asked for', short: 'requested' },
  possible: { word: 'may', meaning: 'possible or allowed', short: 'possible' },
  denied: { word: 'not', meaning: 'the document says that it is not so', short: 'denied' },
};

/**
 * Every word a reader must see before the relation: "not" and "must" of a denied duty, "says IOM" of a report.
 * @param nameOf gives the label of a node key.
 */
export function statusWords(
  polarity: Polarity,
  evidence: Pick<Evidence, 'modality' | 'attributedTo'>,
  nameOf: (key: string) => string,
): { status: Status; word: string }[] {
  const words: { status: Status; word: string }[] = [];
  if (polarity === 'negated') words.push({ status: 'denied', word: 'not' });
  if (evidence.modality !== 'asserted') words.push({ status: evidence.modality, word: STATUS_WORDS[evidence.modality].word });
  if (evidence.attributedTo !== null) words.push({ status: 'reported', word: `says ${nameOf(evidence.attributedTo)}` });
  return words;
}
