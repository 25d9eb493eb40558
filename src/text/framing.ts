/** A framing says which lines of a kind of document are furniture: the files of `data/framings/`, checked and compiled. */

/**
 * Where a line that fits a rule is furniture: `sure` anywhere; `beside` next to other furniture; `alone` between blank
 * lines; `top` in the lines where signs are looked for; `running` where the same text stands among those lines;
 * `onward` it and everything after it.
 */
export type Where = 'sure' | 'beside' | 'alone' | 'top' | 'running' | 'onward';
const WHERE: readonly string[] = ['sure', 'beside', 'alone', 'top', 'running', 'onward'] satisfies Where[];

export interface LineRule {
  readonly name: string;
  readonly line: RegExp;
  readonly where: Where;
}

export type HeaderField = 'order' | 'tags' | 'subject' | 'references' | 'classifier';
const FIELDS: readonly HeaderField[] = ['order', 'tags', 'subject', 'references', 'classifier'];

/** How the header of a telegram reads, line by line. */
export interface HeaderRules {
  readonly opens: RegExp;
  /** Opens a header only where no text stands before it. */
  readonly opensAtTop: RegExp;
  /** Groups `stamp` (day, hour and minute: 010808Z), `month`, `year`. */
  readonly date: RegExp;
  /** Group `rest`. */
  readonly from: RegExp;
  /** Group `rest`. */
  readonly addressee: RegExp;
  /** The line that ends the addressees; groups `classification`, `section`, `sections`, `post`, `number`. */
  readonly heading: RegExp;
  readonly caption: RegExp;
  /** Group `rest`. */
  readonly fields: ReadonlyMap<HeaderField, RegExp>;
  readonly moreTags: RegExp;
  readonly moreReferences: RegExp;
}

export interface Framing {
  readonly name: string;
  readonly signs: { readonly needed: number; readonly within: number; readonly lines: readonly LineRule[] };
  readonly furniture: readonly LineRule[];
  /** Fits every line that any rule of `furniture` fits: one test where most lines need no more. */
  readonly anyFurniture: RegExp;
  readonly header: HeaderRules | null;
  /** A lone last line that is no text: who signed. */
  readonly signature: RegExp | null;
  /** A classification as written -> its full name. */
  readonly classifications: ReadonlyMap<string, string>;
  /** Classifications of a single paragraph: "SBU". */
  readonly portionMarks: readonly string[];
  /** Whether the first block of the text is the document's title. */
  readonly titleFirst: boolean;
}

type Json = Record<string, unknown>;

/**
 * Checks and compiles one file of `data/framings/`. `{word}` in a pattern stands for that entry of `words`. Patterns see a
 * line without the white space around it. Throws an `Error` of one line that names the file and the entry at fault.
 */
export function compileFraming(json: unknown, file: string): Framing {
  const entry = object(json, file, 'the file');
  const words = new Map(Object.entries(object(entry['words'] ?? {}, file, 'words')).map(([k, v]) => [k, string(v, file, `words.${k}`)]));
  const pattern = (value: unknown, name: string) => compile(string(value, file, name), words, file, name);
  const rules = (value: unknown, name: string) =>
    list(value, file, name).map((rule, i) => lineRule(rule, file, `${name}[${i}]`, pattern));
  const signs = object(entry['signs'], file, 'signs');
  const furniture = rules(entry['furniture'], 'furniture');
  return {
    name: string(entry['framing'], file, 'framing'),
    signs: { needed: count(signs['needed'], file, 'signs.needed'), within: count(signs['within'], file, 'signs.within'), lines: rules(signs['lines'], 'signs.lines') },
    furniture,
    anyFurniture: anyOf(furniture.map((rule) => rule.line)),
    header: entry['header'] === undefined ? null : headerRules(object(entry['header'], file, 'header'), file, pattern),
    signature: entry['signature'] === undefined ? null : pattern(entry['signature'], 'signature'),
    classifications: new Map(Object.entries(object(entry['classifications'] ?? {}, file, 'classifications')).map(([k, v]) => [k, string(v, file, `classifications.${k}`)])),
    portionMarks: list(entry['portionMarks'] ?? [], file, 'portionMarks').map((mark, i) => string(mark, file, `portionMarks[${i}]`)),
    titleFirst: entry['title'] === 'first block',
  };
}

type Pattern = (value: unknown, name: string) => RegExp;

function lineRule(json: unknown, file: string, name: string, pattern: Pattern): LineRule {
  const rule = object(json, file, name);
  const where = rule['where'] ?? 'sure';
  if (typeof where !== 'string' || !WHERE.includes(where)) fault(file, `${name}.where`, `must be one of ${WHERE.join(', ')}`);
  return { name: string(rule['name'], file, `${name}.name`), line: pattern(rule['line'], `${name}.line`), where: where as Where };
}

function headerRules(json: Json, file: string, pattern: Pattern): HeaderRules {
  const one = (name: string) => pattern(json[name], `header.${name}`);
  const many = (name: string) => anyOf(list(json[name], file, `header.${name}`).map((value, i) => pattern(value, `header.${name}[${i}]`)));
  const fields = object(json['fields'], file, 'header.fields');
  return {
    opens: many('opens'), opensAtTop: many('opensAtTop'), date: one('date'), from: one('from'), addressee: one('addressee'),
    heading: one('heading'), caption: one('caption'),
    fields: new Map(FIELDS.map((field) => [field, pattern(fields[field], `header.fields.${field}`)])),
    moreTags: one('moreTags'), moreReferences: one('moreReferences'),
  };
}

function compile(source: string, words: ReadonlyMap<string, string>, file: string, name: string): RegExp {
  if (!source.startsWith('^')) fault(file, name, 'must begin with "^"');
  const whole = source.replace(/\{([a-z]+)\}/g, (_, word: string) => {
    const meaning = words.get(word) ?? fault(file, name, `names the word "${word}", which "words" does not have`);
    return `(?:${meaning})`;
  });
  try {
    return new RegExp(whole, 'u');
  } catch (error) {
    return fault(file, name, `is no regular expression: ${(error as Error).message}`);
  }
}

/** One pattern for all, without the names of their groups, which may stand only once. */
function anyOf(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map((each) => each.source.replace(/\(\?<[a-z]+>/g, '(?:')).join('|'), 'u');
}

function object(json: unknown, file: string, name: string): Json {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) fault(file, name, 'must be an object');
  return json as Json;
}

function list(json: unknown, file: string, name: string): unknown[] {
  return Array.isArray(json) ? json : fault(file, name, 'must be a list');
}

function string(json: unknown, file: string, name: string): string {
  return typeof json === 'string' && json !== '' ? json : fault(file, name, 'must be a non-empty string');
}

function count(json: unknown, file: string, name: string): number {
  return Number.isInteger(json) && (json as number) > 0 ? (json as number) : fault(file, name, 'must be a whole number above 0');
}

function fault(file: string, name: string, problem: string): never {
  throw new Error(`data/${file}: ${name} ${problem}`);
}
