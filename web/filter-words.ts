import { NO_FILTERS } from './filter.ts';
import type { GraphData } from './graph-data.ts';
import type { FILTERS, ViewState } from './state.ts';
import { plainDate } from './wording.ts';

type Hidden = Pick<ViewState, (typeof FILTERS)[number]>;

/** One thing that is filtered, and the change that takes it back. */
export interface FilterWords {
  readonly text: string;
  readonly clear: Partial<Hidden>;
}

/** Names that are told one by one. */
const FEW = 3;

/** What is filtered, in words: "only Organisation", "without planned", "from 1 January 2001". Pure. */
export function filterWords(data: GraphData, hidden: Hidden): FilterWords[] {
  const edges = [...data.edges.values()];
  const present = {
    kinds: new Set([...data.nodes.values()].map(({ kind }) => kind)), relations: new Set(edges.map(({ relation }) => relation)), statuses: new Set<string>(edges.flatMap(({ statuses }) => statuses)),
  };
  const titles = new Map(data.documents.map((one) => [one.id, one.reference ?? one.title]));
  const dates = [hidden.dateFrom !== null && `from ${plainDate(hidden.dateFrom)}`, hidden.dateTo !== null && `to ${plainDate(hidden.dateTo)}`].filter(Boolean);
  const parts: (readonly [string | null, Partial<Hidden>])[] = [
    [hidden.focus && `around ${data.labelOf(hidden.focus.node)}`, { focus: null }],
    [onlyOrWithout(present.kinds, hidden.hiddenKinds, 'kinds', (kind) => data.kinds[kind]?.label ?? kind), { hiddenKinds: [] }],
    [onlyOrWithout(present.relations, hidden.hiddenRelations, 'relations', (relation) => data.relations[relation]?.label ?? relation), { hiddenRelations: [] }],
    [onlyOrWithout(present.statuses, hidden.hiddenStatuses, 'statuses', (status) => status), { hiddenStatuses: [] }],
    [onlyOrWithout(new Set(titles.keys()), hidden.hiddenDocuments, 'documents', (id) => titles.get(id) ?? id), { hiddenDocuments: [] }],
    [dates.length > 0 ? dates.join(' ') : null, { dateFrom: null, dateTo: null }],
    [listed('only', hidden.onlyNodes, 'names', data.labelOf), { onlyNodes: NO_FILTERS.onlyNodes }],
    [listed('without', hidden.hiddenNodes, 'names', data.labelOf), { hiddenNodes: NO_FILTERS.hiddenNodes }],
  ];
  return parts.flatMap(([text, clear]) => (text ? [{ text, clear }] : []));
}

/** Told by what is left where that is the shorter list. */
function onlyOrWithout(all: ReadonlySet<string>, hidden: readonly string[], many: string, nameOf: (key: string) => string): string | null {
  const out = hidden.filter((key) => all.has(key));
  const left = [...all].filter((key) => !out.includes(key));
  return left.length < out.length ? listed('only', left, many, nameOf) ?? `no ${many}` : listed('without', out, many, nameOf);
}

function listed(word: string, keys: readonly string[], many: string, nameOf: (key: string) => string): string | null {
  if (keys.length === 0) return null;
  return keys.length > FEW ? `${word} ${keys.length} ${many}` : `${word} ${keys.map(nameOf).join(', ')}`;
}
