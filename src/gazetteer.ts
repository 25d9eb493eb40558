import type { Word } from './text/tokens.ts';
import { tokenize } from './text/tokens.ts';

/** How a listed form stands to the thing it names. */
export type Role = 'name' | 'short' | 'alias' | 'demonym' | 'capital';

/** Kinds that are listed only so that their names are not taken for something else. */
export const BARRED: ReadonlySet<string> = new Set(['place', 'person', 'common']);

/** One form of a listed name. */
export interface Listed {
  /** The name under which it is listed: "Soviet Union". */
  readonly name: string;
  readonly kind: string;
  readonly role: Role;
  /** The form in its usual case: "Soviets". */
  readonly form: string;
  readonly short: string;
  /** True where the form in capitals is also a common word: "AID", "WHO". */
  readonly caution: boolean;
  /** The country it belongs to, where the list says so. */
  readonly country: string;
  readonly file: string;
  /** The first and last year in which the thing had that name, where the list says so. */
  readonly years?: readonly [number, number];
}

/** Of several things of one name, those that the year had: in 1977 "Federal Republic of Germany" is not the Germany of today. All, where that leaves none or the year is unknown. */
export function inYear(listed: readonly Listed[], year: number | undefined): readonly Listed[] {
  if (year === undefined || listed.length < 2) return listed;
  const alive = listed.filter(({ years }) => !years || (years[0] <= year && year <= years[1]));
  const dated = alive.filter(({ years }) => years && years[1] < FOREVER);
  return dated.length > 0 ? dated : alive.length > 0 ? alive : listed;
}

/** The last year of what has no end. */
export const FOREVER = 9999;

export interface Found {
  readonly length: number;
  /** Every listed thing of that form; more than one where the form is ambiguous ("GOJ"). */
  readonly listed: readonly Listed[];
}

/** Listed names by their words, case folded. */
export interface Gazetteer {
  /** The longest listed form that begins at `words[at]`, of those whose first listing is accepted. */
  longest(words: readonly Word[], at: number, accepts?: (listed: Listed) => boolean): Found | null;
  /** Every listing of exactly this form. */
  exact(form: string): readonly Listed[];
}

const fold = (form: string): string[] => tokenize(form, { start: 0, end: form.length }).map((word) => word.lower);

/** Builds the index: forms that share their first word are tried longest first. */
export function gazetteer(listed: readonly Listed[]): Gazetteer {
  const byForm = new Map<string, Listed[]>();
  const byFirst = new Map<string, { words: string[]; listed: Listed[] }[]>();
  for (const entry of listed) {
    const words = fold(entry.form);
    const key = words.join(' ');
    if (!key) continue;
    const same = byForm.get(key);
    if (same) {
      if (!same.some((other) => other.name === entry.name && other.kind === entry.kind)) same.push(entry);
      continue;
    }
    const list = [entry];
    byForm.set(key, list);
    const first = byFirst.get(words[0]!) ?? [];
    first.push({ words, listed: list });
    byFirst.set(words[0]!, first);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return {
    longest(words, at, accepts) {
      const candidates = byFirst.get(words[at]?.lower ?? '');
      const hit = candidates?.find((candidate) => (!accepts || accepts(candidate.listed[0]!)) && candidate.words.every((word, i) => words[at + i]?.lower === word));
      return hit ? { length: hit.words.length, listed: hit.listed } : null;
    },
    exact: (form) => byForm.get(fold(form).join(' ')) ?? [],
  };
}
