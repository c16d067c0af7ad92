/**
 * Abbreviations that end in a full stop without ending a sentence, in lower case and without the last stop.
 *
 * Written by hand, taken from no list: the titles, months, states and business forms that news copy writes with a
 * stop.
 */

/** Something must follow these, so the sentence never ends here: "Dr. Lee", "Gen. Ortiz", "vs. Leeds". */
export const NEVER_FINAL: ReadonlySet<string> = new Set(
  `mr mrs ms mx dr prof sen sens rep reps gov govs gen lt col maj capt cmdr sgt cpl pvt adm brig rev fr hon pres supt
   det insp msgr st ste mt ft messrs mme mlle sra srta hr atty dist vs v viz cf approx e.g i.e a.k.a
   ald assn amb treas secy`.split(/\s+/),
);

/** A number must follow for these to be abbreviations: "No. 4", "Oct. 25", "pp. 3-9". */
export const BEFORE_NUMBER: ReadonlySet<string> = new Set(
  `no nos c ca art arts sec secs fig figs vol vols ch p pp para paras par jan feb mar apr jun jul aug sep sept oct nov
   dec tel ext rm rte hwy`.split(/\s+/),
);

/**
 * These may end a sentence; whether they do is told by the next word: "Acme Inc. said" and "Acme Inc. The ...".
 * Written with a capital, or in `LOWERCASE_SOMETIMES_FINAL`, so that "he is ill. Bo" is two sentences.
 */
export const SOMETIMES_FINAL: ReadonlySet<string> = new Set(
  `inc corp ltd co cos bros llc plc jr sr esq ph.d m.d b.a m.a m.b.a d.d.s dept univ assn intl natl ave blvd rd
   bldg jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun ala ariz ark calif colo
   conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo
   ont que alta b.c a.d c.e b.c.e`.split(/\s+/),
);

export const LOWERCASE_SOMETIMES_FINAL: ReadonlySet<string> = new Set([
  'etc',
  'al',
  'ret',
  'inc',
  'jr',
  'sr',
]);

/** Clock abbreviations: final unless a zone, a weekday or a month follows ("9 a.m. Monday", "9 a.m. ET"). */
export const CLOCK: ReadonlySet<string> = new Set(['a.m', 'p.m']);

export const AFTER_CLOCK =
  /^(?:[A-Z]{2,4}\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*|Eastern|Pacific|Central|Mountain|Greenwich|local)/;

/**
 * Closed-class words that open English sentences and hardly ever follow an abbreviation inside one. Pronouns,
 * determiners, conjunctions, prepositions and connecting adverbs; no nouns and no verbs.
 */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  `the a an this that these those it he she they we i you his her its their our my your there here who what when where
   why how which whose if when while although though because since as after before until once unless whether and but
   or so yet nor in on at by for from with without to of during under over between among against about despite
   however meanwhile moreover furthermore instead nevertheless nonetheless still then thus therefore also besides
   according some many most several both all each every no none not another other such one two three later
   earlier now today yesterday tomorrow last next only even just perhaps maybe`.split(/\s+/),
);
