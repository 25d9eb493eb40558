import type { Evidence, Polarity } from '../src/model.ts';

/** How a statement is put: what may be taken for a fact, and what may not. */
export type Status = 'stated' | 'reported' | 'required' | 'planned' | 'requested' | 'possible' | 'denied';

/** From the firmest to the weakest; denied last, because it is never a weaker kind of yes. */
export const STATUSES: readonly Status[] = ['stated', 'reported', 'required', 'planned', 'requested', 'possible', 'denied'];

export const STATUS_WORDS: Readonly<Record<Status, { word: string; meaning: string; short: string }>> = {
  stated: { word: 'stated', meaning: 'the document says so', short: 'a fact' },
  reported: { word: 'says', meaning: 'somebody in the document says so', short: 'reported' },
  required: { word: 'must', meaning: 'required, not said to be done', short: 'required' },
  planned: { word: 'planned', meaning: 'to come, not done yet', short: 'to come' },
  requested: { word: 'asked', meaning: 'asked for', short: 'requested' },
  possible: { word: 'may', meaning: 'possible or allowed', short: 'possible' },
  denied: { word: 'not', meaning: 'the document says that it is not so', short: 'denied' },
};

/** The status of one place: a denial outweighs its modality, a modality outweighs who says so. */
export function statusOf(polarity: Polarity, evidence: Pick<Evidence, 'modality' | 'attributedTo'>): Status {
  if (polarity === 'negated') return 'denied';
  if (evidence.modality !== 'asserted') return evidence.modality;
  return evidence.attributedTo === null ? 'stated' : 'reported';
}

/** The firmest of several: an edge stated once and planned twice is drawn as stated. */
export function firmest(statuses: Iterable<Status>): Status {
  const found = new Set(statuses);
  return STATUSES.find((status) => found.has(status)) ?? 'stated';
}

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
