/**
 * Words that charge somebody with something, so that a denial-like statement close behind is an answer. Written
 * by hand from news copy, taken from no list; matched as whole words, case ignored.
 */
const CHARGE =
  /(?<![\p{L}\p{N}])(?:accus(?:e|ed|es|ing|ations?)|alleg(?:e|ed|es|edly|ing|ations?)|claim(?:s|ed)?|charg(?:es|ed)|criticis(?:m|ms|ed)|criticized|concerns?|suspicions?|suspected|reportedly|revelations?|rumou?rs?|complain(?:ts?|ed)|blam(?:e|ed)|scandal|violat(?:ed|ions?|ing)|breach(?:ed|es)?|fears?|report(?:s|ed)?|questions?)(?![\p{L}\p{N}])/iu;

/** True where a stretch of text holds a charge, a concern or a report against somebody. */
export const isCharge = (text: string): boolean => CHARGE.test(text);
