/** What a graph that was saved must look like, and the one door to valibot. */
import * as v from 'valibot';
import { generatorName } from '../../src/graph/graph.ts';
import type { Modality, Polarity } from '../../src/model.ts';

/** Every one of them: the type says so. */
const modalities: Record<Modality, true> = { asserted: true, planned: true, possible: true, required: true, requested: true };
const polarities: Record<Polarity, true> = { affirmed: true, negated: true };
const oneOf = <T extends string>(names: Record<T, true>) => v.picklist(Object.keys(names) as T[]);

const text = v.string();
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = v.object({ start: offset, end: offset });
const spans = v.pipe(v.array(span), v.minLength(1));

const document = v.looseObject({
  id: v.pipe(text, v.regex(/^[^./\\:\0][^/\\:\0]*$/)), title: text, file: text, characters: offset,
  date: v.optional(text), reference: v.optional(text), subject: v.optional(text),
});

const evidence = v.looseObject({
  document: text, spans, quote: text, subject: spans, trigger: spans, object: spans, predicate: text, verb: text,
  modality: oneOf(modalities),
  time: v.nullable(v.object({ text, from: text, to: text })), attributedTo: v.nullable(text), place: text, rule: text,
});

const graph = v.object({
  options: v.optional(v.object({ type: v.literal('directed'), multi: v.literal(true), allowSelfLoops: v.optional(v.boolean()) })),
  attributes: v.looseObject({
    generator: v.object({ name: v.literal(generatorName), version: text }),
    documents: v.array(document),
    kinds: v.record(text, v.looseObject({ label: text, colour: text })),
    relations: v.record(text, v.looseObject({ label: text, inverse: text, group: text })),
  }),
  nodes: v.array(v.object({
    key: text,
    attributes: v.looseObject({
      label: text, name: text, kind: text, aliases: v.array(text), x: v.pipe(v.number(), v.finite()), y: v.pipe(v.number(), v.finite()), size: v.pipe(v.number(), v.finite()),
      community: v.number(), mentions: v.array(v.looseObject({ document: text, start: offset, end: offset, form: text })),
    }),
  })),
  edges: v.array(v.object({
    key: text, source: text, target: text,
    attributes: v.looseObject({ relation: text, label: text, polarity: oneOf(polarities), evidence: v.pipe(v.array(evidence), v.minLength(1)) }),
  })),
});

const outlines = v.record(text, v.object({
  furniture: v.array(span), outline: v.array(v.object({ label: text, level: v.number(), start: offset })),
  references: v.optional(v.array(v.object({ text, document: v.nullable(text) }))),
}));

const omissions = v.array(v.looseObject({
  document: text, spans: v.array(span), quote: text, place: text, reason: text, entities: v.array(text), relations: v.array(text),
}));

const whole = v.object({ graph, outline: outlines, omissions, sources: v.record(text, text) });

export type SavedWhole = v.InferOutput<typeof whole>;

/** The very value, typed, or the first thing in it that is not as it should be: "graph.nodes.3.attributes.label: …". */
export function checked(value: unknown): SavedWhole | string {
  const result = v.safeParse(whole, value, { abortEarly: true });
  if (result.success) return value as SavedWhole;
  const [issue] = result.issues;
  return `${v.getDotPath(issue) ?? 'all of it'}: ${issue.message}`;
}
