import type { Token } from '../model.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Candidate } from './candidate.ts';
import { isCapital } from './candidate.ts';
import type { Shapes } from './shape.ts';

/** Begin a body's name in other languages, which its other words follow: "Instituto Nacional de Obras". */
const FOREIGN = new Set('instituto istituto institut ministerio ministere comision comissao corporacion compania compagnie companhia empresa societe sociedad sociedade confederacion confederazione federacion federazione partido parti partito banco banca banque sindicato syndicat asociacion associazione frente movimiento mouvement universidad universite oficina camara consejo conseil direccion direction fundacion'.split(' '));
const PARTICLES = new Set('de del della delle di da do dos das du des la las le les el los y et e para pour l d'.split(' '));
const LONGEST = 9;

/** Companies by their suffix or trade, and bodies whose names are in another language. */
export function byFirm(tokens: readonly Token[], capitals: boolean, shapes: Shapes, { names, vocabulary }: Knowledge): Candidate[] {
  const found: Candidate[] = [];
  tokens.forEach((_, at) => {
    const range = suffixed(tokens, at, capitals, shapes) ?? traded(tokens, at) ?? foreign(tokens, at);
    if (range) found.push({ ...range, kind: shapes.kind, form: 'name', foundBy: `shape:${shapes.kind}`, trust: 1 });
  });
  return found;

  /** "Skrova Steel"; not "Dutch Steel", "Good Foods", "Skrova Steel exports". */
  function traded(list: readonly Token[], at: number): { from: number; to: number } | null {
    const [before, token, next] = [list[at - 1], list[at]!, list[at + 1]];
    if (!before || !shapes.trades.has(token.lower) || !(capitals || isCapital(token)) || next?.tag === 'NOUN') return null;
    const strange = before.tag === 'PROPN' && isCapital(before) && /^[\p{L}-]{3,}$/u.test(before.text) && !vocabulary.lower(before.lower) && names.exact(before.text).length === 0;
    return strange && !(capitals && vocabulary.title(before.lower)) ? { from: at - 1, to: at + 1 } : null;
  }

  function foreign(list: readonly Token[], at: number): { from: number; to: number } | null {
    const token = list[at]!;
    if (!FOREIGN.has(token.lower) || !(capitals || isCapital(token)) || (vocabulary.lower(token.lower) && !PARTICLES.has(list[at + 1]?.lower ?? '') && (capitals || !isCapital(list[at + 1]) || vocabulary.lower(list[at + 1]!.lower)))) return null;
    let to = at + 1;
    for (let end = at + 1; end < Math.min(list.length, at + LONGEST); end++) {
      const { lower, text } = list[end]!;
      if (PARTICLES.has(lower)) continue;
      if (!/^[\p{L}'-]+$/u.test(text) || !isCapital(list[end]) || (capitals && vocabulary.lower(lower))) break;
      to = end + 1;
    }
    return to > at + 1 ? { from: at, to } : null;
  }
}

/** Suffixes that are nothing else in a text of capitals. */
const SURE = /^(?:ltd|inc|corp|llc|plc|gmbh|pty|bhd)\.?$/;

/** "Fliesberg Shipping AB"; in capitals the trade before the suffix may be a plain noun: "TELVACO PHARMACEUTICALS LTD". */
function suffixed(tokens: readonly Token[], at: number, capitals: boolean, shapes: Shapes): { from: number; to: number } | null {
  const token = tokens[at]!;
  if (!shapes.suffixes.has(token.lower) || !(isCapital(token) || (capitals && SURE.test(token.lower)))) return null;
  const within = (i: number) => {
    const { tag, lower } = tokens[i]!;
    return tag !== 'DET' && !/-(?:based|registered|owned|controlled|backed)$/.test(lower) && (isCapital(tokens[i]) || (capitals && tag === 'NOUN')) && (i === at - 1 || !shapes.suffixes.has(lower));
  };
  let from = at;
  while (from > 0 && within(from - 1)) from--;
  while (from < at && !isCapital(tokens[from])) from++;
  if (from === at) return null;
  return { from, to: tokens[at + 1]?.text === '.' && at + 2 < tokens.length ? at + 2 : at + 1 };
}
