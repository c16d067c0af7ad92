/**
 * Verb forms by which a finite verb is known without a parser, in lower case.
 *
 * Written by hand: irregular forms met in news copy. Regular pasts are known by their `-ed` and are not listed.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Simple pasts that are no participles: always finite. */
export const SURE_PASTS = words(
  `ate arose awoke began bore blew broke chose came did drank drew drove fell flew forbade forgave forgot froze gave went
   grew hid knew lay overcame overtook ran rang rode rose saw sang sank shook showed shrank spoke sprang stole strode
   swam swore threw took tore underwent undertook was were withdrew woke wore wrote became ran outdid beat overthrew
   foresaw misspoke`,
);

/** Pasts that are participles too: finite unless an auxiliary, a preposition or `by` says otherwise. */
export const PASTS_OR_PARTICIPLES = words(
  `bent bought brought built burnt burst caught cost crept cut dealt dug fed felt fought found fled got ground had heard
   held hit hung hurt kept knelt laid led left lent let lit lost made meant met misled paid put quit read rebuilt said
   sat sent set shed shot shut slid slept sold sought spent split spread sprung stood stuck struck stung swept swung
   taught told thought upheld understood won wound withheld withstood upset overheard undercut learnt spelt`,
);

/** Participles that are no simple pasts: never finite. */
export const SURE_PARTICIPLES = words(
  `arisen awoken been begun blown broken chosen done drawn drunk driven eaten fallen flown forbidden forgiven forgotten
   frozen given gone grown hidden known lain mistaken overtaken proven ridden risen seen shaken shown shrunk spoken
   stolen sung sunk sworn swum taken thrown torn undergone undertaken withdrawn woken worn written overthrown born borne`,
);

/** Third-person presents that are seldom plural nouns. */
export const SURE_PRESENTS = words(
  `says tells has is does wants seems makes takes gives goes comes becomes remains includes believes thinks knows means
   appears continues depends relies owns holds keeps lets lives leads leaves faces expects allows argues insists
   describes denies adds asserts contends suggests reveals explains tells writes admits acknowledges warns confirms
   underscores underlines emphasises emphasizes operates provides serves brings represents involves requires contains
   covers lies sits belongs exists occurs begins ends follows plays runs`,
);

/** Plural presents that are seldom singular nouns. */
export const PLURAL_PRESENTS = words(
  `have are do say believe think know want seem remain argue insist describe deny suggest agree expect appear continue
   include become depend rely allow tell write admit acknowledge warn confirm contend allege assert`,
);

/** Words in `-ed` or `-s` look-alikes that are no verbs. */
export const NOT_PASTS = words(
  `hundred red bed shed speed need seed feed breed indeed united aged sacred naked wicked kindred feed weed deed greed
   embed creed exceed proceed succeed supposed so-called unnamed unidentified undisclosed unprecedented armed retired
   renowned alleged talented experienced middle-aged limited mixed related skilled unspecified disgraced elected
   re-elected self-proclaimed self-styled seasoned registered`,
);
