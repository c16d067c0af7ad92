/**
 * Closed-class words of English, in lower case, that tell where a noun phrase or a clause begins and ends.
 *
 * Written by hand: the closed classes of any English grammar, cut to words met in news copy.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Pronouns that can only be, or usually are, a subject. */
export const SUBJECT_PRONOUNS = words(
  'i he she they we you it someone somebody everyone everybody nobody no-one neither none anyone anybody others',
);

/** Pronouns that are never a subject. */
export const OBJECT_PRONOUNS = words(
  'me him them us himself herself itself themselves myself yourself ourselves',
);

/** `her`, `that`, `this` stand here: before a noun they open a noun phrase. */
export const DETERMINERS = words(
  `the a an this these those some any no each every another both several many few most all either such my your his
   her its our their whose one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands half
   much more fewer various certain numerous`,
);

export const PREPOSITIONS = words(
  `of in on at by for from with about against amid among around behind below beneath beside besides between beyond
   despite during inside into like near off onto outside over past per regarding since through throughout toward
   towards under underneath unlike until till up upon versus via within without across along alongside concerning
   following given including ahead aboard above down out as than except to`,
);

/** Words that open a subordinate clause. Those that are prepositions as well are told apart where it matters. */
export const SUBORDINATORS = words(
  `that because although though while whereas if unless whether when whenever where once after before as since until
   how why what lest so`,
);

export const RELATIVES = words('who whom which');

export const COORDINATORS = words('and or but nor yet &');

export const BE = words("is are was were be been being am 's 're isn't aren't wasn't weren't");
export const HAVE = words("has have had having hasn't haven't hadn't 've");
export const DO = words("do does did doesn't don't didn't");
export const MODALS = words(
  `will would can could may might must shall should won't wouldn't can't cannot couldn't mightn't mustn't shouldn't`,
);

/** Adverbs that stand inside a verb group or open a sentence; words in `-ly` need no list. */
export const ADVERBS = words(
  `also not n't never ever always often still again already just then now soon once twice first later earlier previously
   even only too instead meanwhile however moreover nevertheless nonetheless therefore thus further furthermore
   additionally separately elsewhere yesterday today tomorrow tonight perhaps maybe indeed rather quite very almost
   sometimes seldom recently repeatedly since long ago there here away back together afterwards afterward likewise otherwise besides
   conversely so yet overall initially finally though merely far well`,
);

/** Nouns of time: with a determiner or `last`, `this`, `earlier` they are an adverbial, not a subject. */
export const TIME_NOUNS = words(
  `second minute hour day night week weekend fortnight month quarter season year decade century morning afternoon evening
   noon midnight time moment point spring summer autumn fall winter days weeks months years hours minutes seconds
   nights decades monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays
   fridays saturdays sundays mon tue tues wed thu thur thurs fri sat sun january february march april may june july
   august september october november december jan feb mar apr jun jul aug sep sept oct nov dec yesterday today tomorrow
   tonight easter christmas`,
);

/** Words that may stand before a noun of time, or after it, inside an adverbial of time. */
export const TIME_MODIFIERS = words(
  `last this next that same earlier later early late previous following the a an one two three four five six seven eight
   nine ten few several many some every each ago before on in at by during since until from afterwards recent past
   shortly soon just mid of about`,
);

/** Nouns that name an occasion of speaking: "in a statement", "at a press conference" belong to the verb. */
export const OCCASIONS = words(
  `statement interview letter email e-mail emails speech tweet post posts blog message messages memo filing filings press
   news conference briefing hearing testimony call television tv radio podcast video podcast episode telegram facebook
   twitter instagram court parliament congress meeting rally debate event ceremony forum summit document documents note
   notes text texts remarks comments column editorial op-ed essay article book memoir book's telephone phone response
   reply reference comment order ruling opinion judgment judgement writing public private detail advance broadcast`,
);
