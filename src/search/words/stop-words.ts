/**
 * Words that carry no content in a question or a sentence: articles, pronouns, prepositions, conjunctions,
 * auxiliaries, and the verbs of asking. Written by hand, taken from no list; closed-class words nearly all, so that no
 * noun, name or full verb of a story is lost; "us" is not one, because news copy writes the country so.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those i me my we our ours you your yours he him his she her hers it its they them their
   theirs myself yourself himself herself itself ourselves themselves who whom whose which what when where why how
   am is are was were be been being do does did doing done have has had having will would shall should can could may
   might must ought cant cannot dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt wont wouldnt shouldnt
   couldnt im ive id youre youve hes shes theyre theyve weve thats theres whats whos wheres hows lets
   and or but nor so yet if then than else because as until while of at by for with about against between into
   through during before after above below to from up down in out on off over under again further once here there
   all any both each few more most other some such no not never only own same too very just also ever even still
   s t d ll re ve o y per via upon within without toward towards across among amongst around along
   any anyone anybody anything someone somebody something everyone everybody everything nobody nothing none
   please pls plz thx thanx tnx tell show find give know like get got gets getting let vs etc mr mrs ms mx ok okay hey hi hello thanks thank`.split(
    /\s+/,
  ),
);
