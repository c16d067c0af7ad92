/**
 * One spelling for words that American and British copy write differently, in normal form (see `normalise`). The
 * result is a key for comparing, never shown. Written by hand, taken from no list.
 */

/** Words in -our whose American form has -or. The many other words in -our (four, hour, contour) have no such pair. */
const OUR =
  /^(arm|ard|behavi|cand|clam|col|dem?ean|endeav|fav|ferv|flav|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|splend|succ|tum|val|vap|vig)our/u;
const DIS_OUR = /^(dis|mis)(col|fav|hon)our/u;

/** Words in -re whose American form has -er. */
const RE =
  /^(cent|theat|met|lit|fib|calib|somb|lust|spect|meag|sab|manoeuv|kilomet|centimet|millimet)re(s|d)?$/u;

/** *organise*, *analyse* and their forms. */
const ISE = /(?<=[a-z]{2})([iy])s(e|ed|es|ing|er|ers|ation|ations|ational)$/u;
/** *travelled*, *labelling*. */
const DOUBLED = /(?<=[aeiou][^aeiou]+[aeiou])ll(ed|ing|er|ers)$/u;

const WORDS: ReadonlyMap<string, string> = new Map(
  `programme program|programmes programs|grey gray|cheque check|cheques checks|plough plow|mould mold|jewellery jewelry
   sceptic skeptic|sceptical skeptical|scepticism skepticism|ageing aging|judgement judgment|judgements judgments
   skilful skillful|wilful willful|fulfil fulfill|enrol enroll|instalment installment|defence defense|offence offense
   licence license|licences licenses|pretence pretense|defences defenses|offences offenses|practise practice
   practised practiced|aeroplane airplane|aluminium aluminum|tyre tire|tyres tires|storey story|kerb curb|draught draft
   catalogue catalog|dialogue dialog|analogue analog|travelled traveled|anaemia anemia|foetus fetus|paediatric pediatric
   haemorrhage hemorrhage|oestrogen estrogen|encyclopaedia encyclopedia|mediaeval medieval|pyjamas pajamas|gaol jail
   moustache mustache|manoeuvre maneuver|manoeuvres maneuvers|cosy cozy|sulphur sulfur|yoghurt yogurt|whisky whiskey
   adviser advisor|advisers advisors`
    .split(/[|\n]/u)
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** What newsrooms type short, and the word that copy prints. Written by hand. */
const SHORTHAND: ReadonlyMap<string, string> = new Map(
  `govt government|govts governments|bn billion|mn million|m million|tn trillion|k thousand|b billion|dept department
   intl international|natl national|assn association|sen senator|gov governor|univ university|ex former|pct percent
   yr year|yrs years|hrs hours|mins minutes|mths months|wks weeks|tech technology|info information|intel intelligence
   admin administration|docs documents|pics pictures|approx approximately|avg average|corp corporation|ppl people|pm prime|hq headquarters
   gvt government|sats satellites|pic picture|vids videos|execs executives|prez president|comms communications|stats statistics
   convo conversation|convos conversations|orgs organizations|ads advertisements`
    .split(/[|\n]/u)
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** What copy prints for a word that newsrooms type short, or null. */
export const shorthandFor = (word: string): string | null => SHORTHAND.get(word) ?? null;

/** @example spell('organisation') // 'organization'; spell('favour') // 'favor'; spell('labelled') // 'labeled' */
export function spell(word: string): string {
  const known = WORDS.get(word) ?? SHORTHAND.get(word);
  if (known) return known;
  if (word.length < 5) return word;
  // Most words have none of these, and an expression costs more than to see that.
  let spelt = word;
  if (word.includes('our')) spelt = spelt.replace(OUR, '$1or').replace(DIS_OUR, '$1$2or');
  if (word.includes('re')) spelt = spelt.replace(RE, '$1er$2');
  if (word.includes('is') || word.includes('ys')) spelt = spelt.replace(ISE, '$1z$2');
  if (word.includes('ll')) spelt = spelt.replace(DOUBLED, 'l$1');
  return spelt;
}
