/**
 * Words that newspapers, broadcasters and agencies are named with, singular as they stand in names. Written by hand
 * from well-known kinds of titles, taken from no list.
 */

/** Seldom the last word of any other name. */
export const STRONG_HEADS: ReadonlySet<string> = new Set(
  'Times Post Journal Herald Tribune News Guardian Gazette Chronicle Telegraph Courier Inquirer Enquirer Dispatch Sentinel Newswire Advertiser Examiner Intelligencer Newsday'.split(
    ' ',
  ),
);

/** Last words of many other names too: taken only where the text treats the name as an outlet. */
export const WEAK_HEADS: ReadonlySet<string> = new Set(
  'Mail Mirror Star Sun Express Independent Standard Observer Echo Argus Ledger Mercury Bulletin Review Weekly Magazine Press Record Register Globe World Today Daily Monitor Broadcasting Television TV Radio Network Wire Digest Bugle Clarion Banner Leader Citizen Reporter Republic Union Bee Eagle Beacon Economist Spectator'.split(
    ' ',
  ),
);

/** Before a strong head, words that make it something else: "Fake News", "Trading Post". */
export const NOT_BEFORE_HEAD: ReadonlySet<string> = new Set(
  'Fake Breaking Good Bad Big Hard Old Modern Trading Command Blog Goal Latest Local Medical Facebook Instagram Industry'.split(
    ' ',
  ),
);

/** Nouns that say that the name beside them is an outlet. */
export const OUTLET_NOUNS =
  'newspaper|daily|tabloid|broadsheet|weekly|magazine|broadcaster|news agency|newswire|news site|news website|news outlet|news channel|news service|TV channel|television channel|television station|radio station|news magazine';

/** Public bodies and listeners that are told things without being outlets. */
export const NOT_OUTLETS: ReadonlySet<string> = new Set(
  'Congress Parliament Senate House MPs Commons Lords Court Council Police Fans Parents Members God Twitter Facebook X Instagram Telegram YouTube TikTok Reddit LinkedIn Threads Bluesky WhatsApp Snapchat'.split(
    ' ',
  ),
);
