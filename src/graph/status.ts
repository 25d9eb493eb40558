import type { Evidence, Polarity } from '../model.ts';

/** How a statement is put: what may be taken for a fact, and what may not. */
export type Status = 'stated' | 'reported' | 'required' | 'planned' | 'requested' | 'possible' | 'denied';

/** From the firmest to the weakest; denied last, because it is never a weaker kind of yes. */
export const STATUSES: readonly Status[] = ['stated', 'reported', 'required', 'planned', 'requested', 'possible', 'denied'];

/** The status of one place: a denial outweighs its modality, a modality outweighs who says so. */
export function statusOf(polarity: Polarity, evidence: Pick<Evidence, 'modality' | 'attributedTo'>): Status {
  if (polarity === 'negated') return 'denied';
  if (evidence.modality !== 'asserted') return evidence.modality;
  return evidence.attributedTo === null ? 'stated' : 'reported';
}

/** The firmest in which an edge is put. */
export function edgeStatus({ polarity, evidence }: { readonly polarity: Polarity; readonly evidence: readonly Evidence[] }): Status {
  return firmest(evidence.map((entry) => statusOf(polarity, entry)));
}

/** The firmest of several: an edge stated once and planned twice is drawn as stated. */
export function firmest(statuses: Iterable<Status>): Status {
  const found = new Set(statuses);
  return STATUSES.find((status) => found.has(status)) ?? 'stated';
}
