import { STATUSES } from '../graph/status.ts';

/** The names of `--format`. */
export const formatNames = ['graphml', 'gexf', 'gexf12', 'csv', 'jsonld', 'turtle', 'cypher', 'dot', 'markdown', 'html', 'json'] as const;

export type FormatName = (typeof formatNames)[number];

/** The names of `--status`; affirmed is stated or reported. */
export const statusNames: readonly string[] = ['affirmed', ...STATUSES];
