import type { Range } from './noun-phrase.ts';
import type { Tagged } from './tags.ts';

/**
 * Nouns for those who speak: people by office and groups of people. Written by hand from news
 * copy, taken from no list; lower case, singular, and plural where it differs by more than an `s`.
 */
const PEOPLE: ReadonlySet<string> = new Set(
  `administration agency analyst army assistant association attorney authority authorities aide ally board boss body
   captain chair chairwoman chairman chancellor chief club coach committee company co-founder commission consortium
   council country court critic defence defense delegate department deputy diplomat doctor embassy executive expert family
   father firm foundation friend general government group guard head host insider institute journalist judge jury
   leader man member men military minister ministry mother mp navy neighbour neighbor nurse office official people
   operator opponent airline railway railroad hospital school charity church studio startup start-up fund trust federation
   league chamber station utility brewery network observatory academy senate house parliament congress state city county opposition owner palace parent partner party people person physician pilot player police president
   professor prosecution regulator representative resident scholar scientist secretary senator sheriff side source
   spokesman spokesmen spokesperson spokespeople spokeswoman spokeswomen staff striker student superintendent survivor
   team teacher tribunal tycoon union university victim watchdog witness woman women worker wife husband son daughter
   brother sister bank envoy monk priest bishop chef pupil cop detective colonel marshal relative cousin guest boy girl
   child children kid teen youth couple pair trio crew cast foe rival rebel advocate magistrate clerk king queen prince
   princess duke pope cardinal imam rabbi sheikh shah emir sultan chieftain squad celebrity veteran hostage suspect
   convict inmate thief plaintiff landlord candidate delegation troop soldier forces bloc regime junta tribe mayor governor premier guardian economist trader`.split(
    /\s+/,
  ),
);

/** Nouns for what is written or shown to speak: documents, studies, outlets. */
const DOCUMENTS: ReadonlySet<string> = new Set(
  `account affidavit agency analysis announcement article assessment audit autopsy biography bulletin channel complaint
   daily data diary document dossier editorial email figure filing forecast indictment inquiry tally count timeline invoice receipt ledger log
   database registry register manual brochure guide textbook book bible legend theory presentation slide footage video
   recording tape estimate projection calculation intelligence polling transcript term contract law constitution investigation journal
   lawsuit leak letter magazine memo memoir message minute network newsletter newspaper notice outlet paper petition poll
   post press probe profile programme program publication record release report research review ruling site
   statement statistic study summary survey tabloid testimony transcript tweet website weekly wire media broadcaster
   researcher investigator auditor inspector`.split(/\s+/),
);

/** Endings of nouns for people. */
const PERSON_ENDING =
  /.{3}(?:man|men|woman|women|person|people|ist|ists|ian|ians|er|ers|or|ors|ee|ees|ant|ants)$/;

const NOT_PERSON: ReadonlySet<string> = new Set(
  `number numbers order orders power powers weather water winter summer paper papers matter matters factor factors error
   errors floor door river border borders computer computers restaurant restaurants want plant plants grant grants
   disaster disasters corner center letter letters offer offers tower chapter chapters dinner transfer counter
   committee fee trees degree degrees behavior labor labour color colour favor favour harbor sector sectors motor
   monitor answer danger cover after later former quarter quarters october november december september hunger anger`.split(
    /\s+/,
  ),
);

const singular = (word: string): string => word.replace(/'s?$/, '').replace(/ies$/, 'y').replace(/s$/, '');

/** Adjectives that stand behind their noun: "people familiar with the matter". */
const POSTNOMINAL =
  /^(?:familiar|aware|close|present|responsible|knowledgeable|critical|loyal|opposed|sympathetic|privy|based)$/;

/** Head of a noun phrase: its last noun or name before any preposition, participle or bracket. */
export function headOf(tokens: readonly Tagged[], range: Range): Tagged {
  let head = tokens[range.from]!;
  for (let i = range.from; i < range.to; i++) {
    const token = tokens[i]!;
    if (
      token.tag === 'preposition' ||
      token.tag === 'relative' ||
      token.tag === 'open' ||
      token.tag === 'comma'
    )
      break;
    if (POSTNOMINAL.test(token.lower) && tokens[i + 1]?.tag === 'preposition') break;
    if ((token.tag === 'participle' || token.tag === 'gerund') && i > range.from) break;
    if (token.tag === 'noun' || token.tag === 'name' || token.tag === 'pronoun') head = token;
  }
  return head;
}

export const isDocument = (head: Tagged): boolean =>
  DOCUMENTS.has(head.lower) || DOCUMENTS.has(singular(head.lower));

/** A noun for one person by what he or she is: "director", "founder", "chief executive". */
export const isRole = ({ lower }: Tagged): boolean =>
  ROLES.test(lower) || (PERSON_ENDING.test(lower) && !NOT_PERSON.has(lower) && !/s$/.test(lower));

const ROLES =
  /^(?:aide|ally|attorney|boss|captain|chair|chief|coach|deputy|executive|head|minister|president|secretary|judge|partner|friend|wife|husband|son|daughter|brother|sister|mother|father|widow|principal|official|representative|delegate|advocate|clerk|bishop|priest|colonel|general|mayor|skipper|architect|mp|ceo)$/;

/** A word of the lists above: no name, whatever capital a sentence's start gives it. */
export const isCommon = ({ lower }: Tagged): boolean =>
  [PEOPLE, DOCUMENTS].some((set) => set.has(lower) || set.has(singular(lower)));

/** True where a noun phrase can be the source of words: a name, a personal pronoun, a person, a group, a document. */
export function canSpeak(tokens: readonly Tagged[], range: Range): boolean {
  const head = headOf(tokens, range);
  if (head.tag === 'pronoun') return head.lower !== 'it';
  if (head.tag === 'name' && range.to - range.from > 0 && head.start !== tokens[0]!.start) return true;
  const word = head.lower;
  if (PEOPLE.has(word) || PEOPLE.has(singular(word)) || isDocument(head)) return true;
  if (PERSON_ENDING.test(word) && !NOT_PERSON.has(word)) return true;
  return head.tag === 'name';
}
