/**
 * Verbs that report speech, by what must follow them before they count as a report.
 *
 * Written by hand, starting from the English `REPORTING_VERBS` of textacy (chartbeat-labs, `src/textacy/constants.py`),
 * with British spellings and further verbs from news copy. "Cue" is the term of PARC 3.0 (Pareti, LREC 2016).
 *
 * - `say`: a report whatever follows ("she said on Monday").
 * - `tell`: the same, with the person addressed after it.
 * - `clause`: only with a clause, a quotation, or in a comment clause (", she noted"). `claims the island` is none.
 * - `finding`: as `clause`, and only where the subject can write or speak ("the study found", not "the storm showed").
 * - `act`: a speech act whose noun object is itself what was said ("described the plan", "criticised the cuts").
 * - `rebuttal`: refuses a proposition; its noun object must be one ("denied the claims", not "denied entry").
 * - `naming`: only with a quotation after it ("called the ruling “absurd”").
 */
export type VerbClass = 'say' | 'tell' | 'clause' | 'finding' | 'act' | 'rebuttal' | 'naming';

const CLASSES: Record<VerbClass, string> = {
  say: 'say testify reply retort remark opine tweet quip exclaim',
  tell: 'tell inform assure remind notify',
  clause: `acknowledge add admit advise affirm agree allege announce answer argue ask assert believe boast caution claim
    clarify comment complain concede conclude confess confirm contend continue counter declare demand disclose elaborate
    emphasise emphasize estimate explain fear forecast hint imply insist joke lament maintain mention muse note
    observe pledge post predict proclaim promise propose protest question read reaffirm reason recall recommend recount
    reiterate repeat report respond reveal signal speculate state stress suggest swear think underline urge vow warn
    wonder worry write shout yell whisper cry insinuate maintain theorise theorize hypothesise hypothesize point-out
    make-clear`,
  finding: 'find show indicate demonstrate rule determine',
  act: `cite list describe criticise criticize condemn accuse denounce blame point-out complain-about complain-of warn-of
    warn-about warn-against call-for call-on downplay play-down`,
  rebuttal: `deny dispute refute rebut reject dismiss repudiate disavow contest brush-off brush-aside`,
  naming: `call dub brand label hail praise slam blast characterise characterize refer-to portray welcome apologise
    apologize attack deride mock order instruct promise`,
};

/** Verbs whose past and participle are not regular: past, participle (the past where only one is given), gerund. */
const IRREGULAR: Record<string, string> = {
  say: 'said',
  tell: 'told',
  write: 'wrote written',
  think: 'thought',
  find: 'found',
  show: 'showed shown',
  swear: 'swore sworn',
  read: 'read',
  make: 'made',
};

/** Verbs that double their last letter. */
const DOUBLING = new Set(['quip', 'admit', 'refer', 'dub', 'slam', 'label']);

/** Form of a verb: base or plural present, third person, past (or participle), participle only, gerund. */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'gerund';

export interface ReportingForm {
  /** The verb, its particle after a hyphen: `say`, `point-out`. */
  lemma: string;
  form: VerbForm;
  verbClass: VerbClass;
  /** The word that must follow at once, or null: the `out` of `pointed out`. */
  particle: string | null;
}

const inflect = (verb: string): [string, VerbForm][] => {
  const forms: [string, VerbForm][] = [[verb, 'base']];
  const y = /[^aeiou]y$/.test(verb) ? verb.slice(0, -1) : null;
  const doubled = DOUBLING.has(verb) ? verb + verb.at(-1) : null;
  const third = y ? `${y}ies` : /(?:s|sh|ch|x|go)$/.test(verb) ? `${verb}es` : `${verb}s`;
  forms.push([third, 'third']);
  const irregular = IRREGULAR[verb];
  if (irregular) {
    const [past, participle] = irregular.split(' ');
    forms.push([past!, 'past']);
    if (participle) forms.push([participle, 'participle']);
  } else forms.push([y ? `${y}ied` : verb.endsWith('e') ? `${verb}d` : `${doubled ?? verb}ed`, 'past']);
  const stem = verb.endsWith('e') && !verb.endsWith('ee') ? verb.slice(0, -1) : (doubled ?? verb);
  forms.push([`${stem}ing`, 'gerund']);
  if (verb === 'label') forms.push(['labeled', 'past'], ['labeling', 'gerund']);
  return forms;
};

const build = (): ReadonlyMap<string, readonly ReportingForm[]> => {
  const table = new Map<string, ReportingForm[]>();
  for (const [verbClass, list] of Object.entries(CLASSES) as [VerbClass, string][])
    for (const lemma of new Set(list.trim().split(/\s+/))) {
      const [verb, ...particles] = lemma.split('-');
      for (const [word, form] of inflect(verb!)) {
        const entry = { lemma, form, verbClass, particle: particles.join('-') || null };
        table.set(word, [...(table.get(word) ?? []), entry]);
      }
    }
  return table;
};

/** Every form of every reporting verb, by the word as written in lower case; those with a particle come first. */
export const REPORTING_FORMS: ReadonlyMap<string, readonly ReportingForm[]> = new Map(
  [...build()].map(([word, forms]) => [
    word,
    forms.toSorted((a, b) => Number(b.particle !== null) - Number(a.particle !== null)),
  ]),
);

/** Passives that report without a speaker: "are said to", "it is alleged that". */
export const HEARSAY_PARTICIPLES: ReadonlySet<string> = new Set(
  'said reported alleged believed understood thought rumoured rumored claimed announced revealed disclosed suggested speculated'.split(
    ' ',
  ),
);

/** Adverbs that report without a speaker. */
export const HEARSAY_ADVERBS: ReadonlySet<string> = new Set(
  'reportedly allegedly purportedly supposedly'.split(' '),
);

/** Verbs that may stand before their subject after what was said: "…, wrote the paper". */
export const INVERTING: ReadonlySet<string> = new Set(
  `say write add ask reply claim explain note report recall insist argue warn tweet post continue joke remark quip shout
   exclaim state announce declare observe conclude admit complain assert boast testify respond retort wonder comment
   predict suggest read advise caution`.split(/\s+/),
);
