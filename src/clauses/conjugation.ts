/** How an English verb's form stands in the clause. `past` may be a past tense or a participle: the form alone does not tell; `preterite` ("took") is no participle. */
export type VerbForm = 'base' | 'present' | 'preterite' | 'past' | 'participle' | 'gerund';

/** Verbs whose past or participle does not end in -ed: base, past, participle (where it is another word). */
const IRREGULAR = `arise arose arisen, awake awoke awoken, be was been, bear bore borne, beat beat beaten, become became become, begin began begun,
behold beheld, bend bent, beset beset, bet bet, bid bid bidden, bind bound, bite bit bitten, bleed bled, blow blew blown, break broke broken, breed bred,
bring brought, broadcast broadcast, build built, burn burnt, burst burst, buy bought, cast cast, catch caught, choose chose chosen, cling clung,
come came come, cost cost, creep crept, cut cut, deal dealt, dig dug, do did done, draw drew drawn, dream dreamt, drink drank drunk, drive drove driven,
eat ate eaten, fall fell fallen, feed fed, feel felt, fight fought, find found, fit fit, flee fled, fling flung, fly flew flown, forbid forbade forbidden,
forecast forecast, foresee foresaw foreseen, forget forgot forgotten, forgive forgave forgiven, forsake forsook forsaken, freeze froze frozen, get got gotten, give gave given,
go went gone, grind ground, grow grew grown, hang hung, have had, hear heard, hide hid hidden, hit hit, hold held, hurt hurt, input input, keep kept,
kneel knelt, knit knit, know knew known, lay laid, lead led, lean leant, leap leapt, learn learnt, leave left, lend lent, let let, lie lay lain, light lit, lose lost,
make made, mean meant, meet met, mistake mistook mistaken, mow mowed mown, offset offset, output output, partake partook partaken, pay paid, plead pled,
prove proved proven, put put, quit quit, read read, rid rid, ride rode ridden, ring rang rung, rise rose risen, run ran run, saw sawed sawn, say said,
see saw seen, seek sought, sell sold, send sent, set set, sew sewed sewn, shake shook shaken, shed shed, shine shone, shoot shot, show showed shown,
shrink shrank shrunk, shut shut, sing sang sung, sink sank sunk, sit sat, slay slew slain, sleep slept, slide slid, sling slung, slit slit, smell smelt,
sow sowed sown, speak spoke spoken, speed sped, spend spent, spill spilt, spin spun, spit spat, split split, spoil spoilt, spread spread, spring sprang sprung,
stand stood, steal stole stolen, stick stuck, sting stung, stink stank stunk, strew strewed strewn, stride strode stridden, strike struck stricken, string strung, strive strove striven, swear swore sworn,
sweep swept, swell swelled swollen, swim swam swum, swing swung, take took taken, teach taught, tear tore torn, tell told, think thought, throw threw thrown,
thrust thrust, tread trod trodden, understand understood, undertake undertook undertaken, wake woke woken, wear wore worn, weave wove woven, wed wed, weep wept, wet wet,
win won, wind wound, withdraw withdrew withdrawn, withhold withheld, withstand withstood, wring wrung, write wrote written`;

interface Forms {
  readonly past: string;
  readonly participle: string;
}

const irregular = new Map(IRREGULAR.split(/,\s/).map((entry): [string, Forms] => {
  const [base, past, participle] = entry.split(' ') as [string, string, string?];
  return [base, { past, participle: participle ?? past }];
}));
/** "overrun", "rebuild", "misread": as the verb behind the prefix. */
const PREFIX = /^(?:re|under|un|over|out|mis|fore|inter|up|pre|tele|type|sub|co)-?/;

function formsOf(lemma: string): Forms | undefined {
  const own = irregular.get(lemma);
  if (own) return own;
  const prefix = PREFIX.exec(lemma)?.[0] ?? '';
  const stem = prefix ? irregular.get(lemma.slice(prefix.length)) : undefined;
  return stem && { past: prefix + stem.past, participle: prefix + stem.participle };
}

/** The form of a verb, given its lemma; where the tagger found no other lemma, a word in -ed is taken for a past ("well-defined"). */
export function verbForm(word: string, lemma: string): VerbForm {
  if (word.endsWith('ing') && word !== lemma) return 'gerund';
  const forms = formsOf(lemma);
  if (word === lemma) return forms ? (word === forms.past ? 'past' : 'base') : (/[^e]ed$/.test(word) && word.length > 5 ? 'past' : /[aeiouy].*ing$/.test(word) ? 'gerund' : 'base');
  if (word === forms?.participle) return word === forms.past ? 'past' : 'participle';
  if (word === forms?.past) return 'preterite';
  return word.endsWith('s') ? 'present' : 'past';
}
