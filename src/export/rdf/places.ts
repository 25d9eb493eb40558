import type { Span } from '../../model.ts';
import type { Fact, Resource } from './resource.ts';
import { isA, link, literal } from './resource.ts';

/** A document's text, asked for by offsets in UTF-16 code units, and told in code points, as Web Annotation counts. */
export interface CountedText {
  /** The text between two offsets, with the other half of a character that one of them parts. */
  readonly slice: (start: number, end: number) => string;
  /** How many code points stand before an offset. */
  readonly codePoints: (offset: number) => number;
  /** The span with the other half of a character that it parts. */
  readonly whole: (span: Span) => Span;
}

export function countedText(text: string): CountedText {
  const pairs = [...text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)].map(({ index }) => index);
  const parted = (offset: number) => /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, offset - 1), offset + 1));
  const whole = ({ start, end }: Span) => ({ start: parted(start) ? start - 1 : start, end: parted(end) ? end + 1 : end });
  return {
    slice: (from, to) => {
      const { start, end } = whole({ start: from, end: to });
      return text.slice(start, end);
    },
    codePoints: (offset) => offset - countBelow(pairs, offset),
    whole,
  };
}

/** How many of some ascending numbers are below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  for (let high = numbers.length; low < high;) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How much text on either side of a quotation makes it out, in code units. */
const AROUND = 32;

/**
 * A piece of a document: the quotation letter for letter, with what stands around it, and its position
 * (https://www.w3.org/TR/annotation-model/#text-quote-selector, …#text-position-selector).
 */
export function placeOf(iri: string, document: string, text: CountedText, span: Span): Resource[] {
  const { start, end } = text.whole(span);
  const [quotation, position] = [`${iri}-quote`, `${iri}-position`];
  const count = (name: string, offset: number): Fact[] => literal(name, String(text.codePoints(offset)), 'xsd:nonNegativeInteger');
  return [
    { iri, facts: [isA('oa:SpecificResource'), link('oa:hasSource', document), link('oa:hasSelector', quotation), link('oa:hasSelector', position)] },
    {
      iri: quotation,
      facts: [
        isA('oa:TextQuoteSelector'), ...literal('oa:exact', text.slice(start, end)),
        ...literal('oa:prefix', text.slice(Math.max(0, start - AROUND), start)), ...literal('oa:suffix', text.slice(end, end + AROUND)),
      ],
    },
    { iri: position, facts: [isA('oa:TextPositionSelector'), ...count('oa:start', start), ...count('oa:end', end)] },
  ];
}
