import type { Modality } from '../model.ts';

/** English words of closed classes, and the verbs that change what another verb claims. */

export const RELATIVES = new Set(['which', 'who', 'whom', 'whose', 'that']);
export const SUBORDINATORS = new Set([
  'that', 'because', 'although', 'though', 'while', 'whereas', 'when', 'where', 'whenever', 'since', 'until', 'till', 'unless', 'if', 'whether',
  'as', 'after', 'before', 'once', 'so', 'lest', 'provided', 'how', 'why', 'what', 'than', 'even',
]);
/** What follows is not claimed. */
export const HYPOTHETICAL = new Set(['if', 'whether', 'unless', 'lest', 'provided']);
export const POSSESSIVES = new Set(['its', 'their', 'his', 'her', 'our', 'my', 'your', 'whose']);
/** Words that make one verb with the verb before: "set up". */
export const PARTICLES = new Set(['up', 'out', 'off', 'down', 'away', 'back', 'forward', 'aside', 'forth']);
export const PREPOSITIONS = new Set([
  'of', 'in', 'on', 'at', 'by', 'for', 'from', 'with', 'without', 'to', 'into', 'under', 'over', 'through', 'throughout', 'against', 'between', 'among', 'amongst',
  'during', 'within', 'via', 'per', 'about', 'across', 'upon', 'toward', 'towards', 'despite', 'behind', 'beyond', 'near', 'outside', 'inside', 'along', 'including',
  'concerning', 'regarding', 'following', 'since', 'until', 'before', 'after', 'as', 'like', 'versus', 'onto', 'than', 'pending', 'except', 'amid', 'around', 'alongside',
]);
/** Prepositions of several words, longest first where they share a beginning. */
export const LONG_PREPOSITIONS: readonly (readonly string[])[] = [
  'according to', 'in close cooperation with', 'in cooperation with', 'in collaboration with', 'in close collaboration with', 'in conjunction with', 'in partnership with', 'in coordination with',
  'in close coordination with', 'in consultation with', 'together with', 'along with', 'as well as', 'such as', 'rather than', 'as part of', 'because of', 'due to', 'on behalf of', 'in addition to',
  'instead of', 'apart from', 'aside from', 'as opposed to', 'in lieu of', 'with respect to', 'with regard to', 'in accordance with', 'in line with', 'in response to', 'in favor of', 'in favour of', 'in support of', 'pursuant to', 'consistent with',
  'by means of', 'in terms of', 'in spite of', 'prior to', 'subject to', 'contrary to', 'in connection with', 'in advance of', 'over the course of', 'in the course of', 'in front of', 'out of', 'over from', 'up to', 'next to', 'close to', 'under the auspices of',
  'under the authority of', 'under the overall authority of', 'under the direction of', 'under the overall direction of', 'under the supervision of', 'under the command of', 'under the control of', 'under the leadership of',
].map((phrase) => phrase.split(' ')).toSorted((a, b) => b.length - a.length);

/** Phrases by their first word, in their order. */
export function byFirstWord(phrases: readonly (readonly string[])[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const groups = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) groups.set(phrase[0]!, [...(groups.get(phrase[0]!) ?? []), phrase]);
  return groups;
}

export const MODALS: Readonly<Record<string, Modality>> = {
  will: 'planned', wo: 'planned', "'ll": 'planned', would: 'planned', may: 'possible', might: 'possible', can: 'possible', ca: 'possible', could: 'possible',
  must: 'required', shall: 'required', should: 'required', ought: 'required',
};

/** How "X plans to do Y" colours the inner verb; `negated` turns it round. */
export interface Colour {
  readonly modality?: Modality;
  readonly negated?: boolean;
}

const colours = (words: string, colour: Colour): [string, Colour][] => words.split(' ').map((word) => [word, colour]);

/** Verbs and adjectives before an infinitive or -ing form, by lemma. */
export const COLOURS: ReadonlyMap<string, Colour> = new Map([
  ...colours('prompt induce cause continue begin start resume keep help manage proceed serve come go use able happen tend', {}),
  ...colours('work plan intend expect agree offer propose promise hope want wish seek aim prepare decide pledge vow undertake schedule slate due ready willing mean design plan consider commit determine set strive prefer insist', { modality: 'planned' }),
  ...colours('try attempt appear seem likely threaten claim allow permit enable authorize authorise empower entitle free eligible capable accuse suspect', { modality: 'possible' }),
  ...colours('unlikely', { modality: 'possible', negated: true }),
  ...colours('fail refuse decline neglect cease stop unable incapable deny avoid omit forget unwilling reluctant prevent', { negated: true }),
  ...colours('need require oblige have bind must task mandate charge direct instruct order obligate compel force responsible', { modality: 'required' }),
  ...colours('ask request urge call invite appeal encourage press recommend advise persuade beg exhort demand', { modality: 'requested' }),
]);

/** Verbs whose object, not subject, does what the infinitive says: "asked the Board to approve". */
export const OBJECT_CONTROL = new Set(
  'ask request urge call invite encourage press advise persuade order direct instruct require oblige compel force task mandate allow permit enable authorize authorise empower entitle help assist lead cause get want like prefer expect beg appoint designate send deploy dispatch establish create set form found issue adopt launch train hire warn prevent prompt induce motivate'.split(' '),
);

/** Nouns of a claim that is not made here: "charges that", "the possibility that". */
export const CLAIM_NOUNS = /^(charges?|claims?|allegations?|accusations?|rumou?rs?|assertions?|suggestions?|possibility|fears?|hopes?|likelihood|chance|risk|belief|impression|implications?|ideas?|notion|thesis|theory|arguments?|contentions?|suspicions?|prospect|speculation|perception|threats?|proposals?|recommendations?|demands?|requests?|conditions?|danger|views?|assumptions?|positions?|opinions?|feelings?|hints?|illusion|pretext|comments?|reports?|expectations?|understanding|desire|wish|need)$/;

/** Verbs of saying: what follows "that" is theirs to answer for. */
export const SAYING = new Set(
  'say state report declare announce claim note add tell inform argue believe think acknowledge admit confirm assert maintain stress emphasize emphasise warn suggest indicate estimate allege insist explain observe conclude find reply advise affirm predict fear assure contend comment remark complain point reveal testify concede agree recognize recognise understand feel hold determine know hear learn expect hope'.split(' '),
);
/** Of these, the ones that do not vouch for what is said. */
export const CLAIMING = new Set('claim argue believe think allege insist suggest assert maintain contend feel fear hope predict hear estimate expect complain warn'.split(' '));
export const DENYING = new Set(['deny', 'disclaim', 'reject', 'refute', 'dispute', 'doubt']);

/** Who work for an organisation, and act for it; of a country they are only people. */
export const EMPLOYEES = new Set('civilians employees workers monitors observers investigators inspectors advisers advisors trainers peacekeepers'.split(' '));

/** Of these, the ones that stand for the body even when something is done to them: not "arrested a Bank officer". */
export const COLLECTIVE = new Set('authority authorities leadership government governments govt headquarters management representative representatives delegates reps'.split(' '));

/** What a body holds over others: "under UN administration" is under the UN. */
export const SPHERES = new Set('umbrella auspices authority control command direction supervision jurisdiction leadership administration aegis roof oversight sponsorship chairmanship'.split(' '));

/** Verbs of handing over, which have an object and a recipient. */
export const HANDING: ReadonlySet<string> = new Set('provide give offer send transfer transmit forward relay deliver supply submit refer issue hand present lend donate award grant pay allocate extend bring contribute report return'.split(' '));

/** Of these, the ones whose gift is known by who is to have it. */
export const GIVING: ReadonlySet<string> = new Set('provide give offer deliver supply lend donate award grant extend contribute'.split(' '));

/** Nouns that stand for the body they belong to: "Bank officials said", "the Ministry's spokesman". */
export const SPOKESMEN = new Set(
  'authority authorities official officials representative representatives leadership leader leaders spokesman spokesmen spokesperson spokeswoman management staff personnel troops forces delegation delegate delegates rep reps del dels officer officers government govt contacts side chairman director headquarters governments ministers prosecutor prosecutors commissioner commissioners experts team teams president secretariat'.split(' '),
);
