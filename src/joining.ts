/** The readings of documents, joined into one extraction: who is the same in all of them, and under which keys. */
import type { Extraction, Omission, Statement } from './model.ts';
import type { DocumentReading } from './reading.ts';
import { cited } from './entities/cited.ts';
import { resolve } from './entities/resolve.ts';
import { activities } from './relations/activities.ts';

export interface Joined {
  readonly extraction: Extraction;
  /** By document: the keys of the graph by those of its reading. */
  readonly keys: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Joins readings, each of another document, whatever their order. What a document is called is what its record says. */
export function joinReadings(readings: readonly DocumentReading[]): Joined {
  const sorted = readings.toSorted((a, b) => (a.record.id < b.record.id ? -1 : 1));
  const { entities, keys: keysOf } = resolve(sorted.map(({ record, things }) => ({ id: record.id, things })));
  const deeds = activities(new Set(entities.map((entity) => entity.key)));
  const statements: Statement[] = [];
  const omissions: Omission[] = [];
  const keys = new Map<string, ReadonlyMap<string, string>>();
  sorted.forEach((reading, i) => {
    const { id } = reading.record;
    const global = new Map([...keysOf[i]!, ...reading.activities.map(({ key, label, span }) => [key, deeds.keyOf(label, id, span)] as const)]);
    keys.set(id, global);
    for (const statement of reading.statements) statements.push(keyed(statement, id, global));
    for (const omission of reading.omissions) omissions.push({ ...omission, document: id, entities: [...new Set(omission.entities.map((key) => global.get(key)!))].toSorted() });
  });
  const documents = sorted.map(({ record }) => record);
  const references = cited(documents);
  const extraction = {
    documents,
    entities: [...entities, ...deeds.entities()], statements, omissions,
    outlines: Object.fromEntries(sorted.map(({ record: { id }, furniture, outline }) =>
      [id, { furniture, outline, ...(references.has(id) && { references: references.get(id)! }) }])),
  };
  return { extraction, keys };
}

function keyed({ source, relation, target, polarity, evidence }: Statement, document: string, global: ReadonlyMap<string, string>): Statement {
  const attributedTo = evidence.attributedTo === null ? null : global.get(evidence.attributedTo)!;
  return { source: global.get(source)!, relation, target: global.get(target)!, polarity, evidence: { ...evidence, document, attributedTo } };
}
