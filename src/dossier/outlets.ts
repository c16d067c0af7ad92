import type { Outlet, Span } from './article.ts';
import { DOUBTFUL_NAMES, SURE_NAMES } from './known-outlets.ts';
import { NOT_BEFORE_HEAD, NOT_OUTLETS, OUTLET_NOUNS, STRONG_HEADS, WEAK_HEADS } from './outlet-words.ts';

/** Where an outlet is named, half-open, UTF-16 code units. */
export interface OutletMention extends Span {
  outlet: Outlet;
}

/** A capitalised name of at most six words, small words inside, with the determiner before it. */
const NAME = String.raw`(?<![\p{L}\p{N}’'-])(?:(?<the>[Tt]he) )?(?<name>\p{Lu}[\p{L}\p{N}&]*(?:[.’'-][\p{L}\p{N}&]+)*(?: (?:(?:of|and|de|du|la|le|&) )?\p{Lu}[\p{L}\p{N}&]*(?:-[\p{L}\p{N}]+)*){0,5})(?:['’‘]s(?![\p{L}]))?`;
const NAMES = new RegExp(NAME, 'gu');

/** What stands right before or behind a name that only an outlet has; one is enough. */
const SURE_BEFORE = new RegExp(
  `(?:(?:first|as|was|were) reported by|(?:a|the|an exclusive) report in|(?:${OUTLET_NOUNS})(?: called)?,?) $`,
  'u',
);
/** Not where the outlet's own name follows: "the Dutch broadcaster Omroep Vier". */
const SURE_BEHIND = new RegExp(String.raw`^ (?:${OUTLET_NOUNS})(?![\p{L}]| \p{Lu})`, 'u');
/** "a German magazine": one of several, told by where it is from. */
const ONE_OF_SEVERAL = /\b[Aa]n? $/u;
/** Behind the agency in a dateline: "PARIS, May 3 (Norpress) - ". */
const DATELINE_BEHIND = /^\) ?[-–—]/u;
/** Uses that an outlet shares with a person or a firm; they count where the name has no other use in any file. */
const LIKELY_BEFORE =
  /(?:\btold(?: \p{Lu}\p{L}+ and)?|\breports? (?:by|from)|\bstory in|\binterview with|\bnews agency|\b(?:[Ss]peaking|[Aa]ppearing|[Aa]ppeared|[Ii]nterview(?:ed)?|aired|broadcast|shown) on|\b[Ss]peaking to|\b[Cc]iting|\brequests? for comment from) $/u;
const LIKELY_BEHIND =
  /^(?: (?:has |had |first )?(?:reported|reports)(?![\p{L}])(?: (?:that|on|in|earlier|last|separately|the)\b|[.,])|['’]s? report(?:ing|er|ers)?\b| aired\b| (?:correspondent|reporter|journalist|anchor|presenter|interview|investigation|documentary|poll)s?\b)/u;
const NEUTRAL_BEFORE = /\baccording to $/iu;
const NEUTRAL_BEHIND = /^,? (?:said|says|wrote|writes|added|noted|cited)\b/u;
const ABBREVIATION = /^ \((?:the )?(?<short>\p{Lu}[\p{Lu}\p{N}&.]{1,7})\)/u;
/** How much text around a name is looked at, in code units. */
const WINDOW = 60;
/** Words a sentence may open with right before a name. */
const OPENERS =
  /^(?:But|And|As|In|On|At|By|For|From|When|While|After|Before|According|Citing|Former|Yet|So|Or|If|Since|Earlier|Meanwhile|However|Also|Last|This|That|These|Those|Its|His|Her|Their|Our|A|An)$/;

interface Candidate {
  /** Its spelling without the determiner. */
  bare: string;
  capitalThe: boolean;
  abbreviations: Set<string>;
  sure: boolean;
  likely: number;
  other: number;
}

/**
 * The news outlets that the files name, each with its spellings, in order of first mention; `declared` ones first.
 *
 * A name is an outlet by its last word ("… Times"), by what stands beside it ("the newspaper …", "a report in …"), or,
 * for one word, where every mention in the dossier is one that reports ("told Norpress"). `Name (ABBR)` makes the
 * abbreviation a spelling; `the` with the last word alone is one in files that have the full name before it.
 *
 * @example findOutlets([{ id: '1', text: 'a report in The Daily Post (DP)' }], []) // [{ name: 'The Daily Post', names: [...] }]
 */
export function findOutlets(
  articles: readonly { id: string; text: string }[],
  declared: readonly Outlet[],
): Outlet[] {
  const finder = new OutletFinder();
  for (const { text } of articles) finder.note(text);
  return finder.outlets(declared);
}

/** `findOutlets` for texts that come one after the other. */
export class OutletFinder {
  readonly #candidates = new Map<string, Candidate>();
  /** Outlets known by name that stand beside another name: "CNN and …". */
  readonly #joined = new Set<string>();

  note(text: string): void {
    for (const match of text.matchAll(NAMES)) {
      note(this.#candidates, text, match);
      const parts = match.groups!.name!.split(' and ');
      if (parts.length > 1) for (const part of parts) if (SURE_NAMES.has(part)) this.#joined.add(keyOf(part));
    }
  }

  outlets(declared: readonly Outlet[]): Outlet[] {
    return outletsAmong(this.#candidates, this.#joined, declared);
  }
}

function outletsAmong(
  candidates: ReadonlyMap<string, Candidate>,
  joined: ReadonlySet<string>,
  declared: readonly Outlet[],
): Outlet[] {
  const outlets: Outlet[] = declared.map((o) => ({ name: o.name, names: [...o.names] }));
  const taken = new Map(outlets.flatMap((o) => o.names.map((n) => [keyOf(n), o] as const)));
  const surnames = new Set(
    [...candidates.keys()].filter((n) => n.includes(' ')).map((n) => n.split(' ').at(-1)!),
  );
  for (const candidate of candidates.values()) {
    if (
      !isOutlet(candidate) ||
      (!candidate.sure && !candidate.capitalThe && surnames.has(candidate.bare.toLowerCase()))
    )
      continue;
    const known =
      taken.get(keyOf(candidate.bare)) ??
      [...candidate.abbreviations].map((a) => taken.get(keyOf(a))).find(Boolean);
    const outlet: Outlet = known ?? {
      name: candidate.capitalThe ? `The ${candidate.bare}` : candidate.bare,
      names: [],
    };
    if (!known) {
      outlets.push(outlet);
      outlet.names.push(outlet.name);
    }
    for (const name of [candidate.bare, ...candidate.abbreviations]) {
      if (!outlet.names.some((n) => keyOf(n) === keyOf(name))) outlet.names.push(name);
      taken.set(keyOf(name), outlet);
    }
  }
  addKnown(outlets, candidates, joined);
  return withShortForms(outlets.filter((o) => !isLongerSpelling(o, outlets)));
}

/** Adds the outlets known by one word or by letters, under those of their names that the files have. */
function addKnown(
  outlets: Outlet[],
  candidates: ReadonlyMap<string, Candidate>,
  joined: ReadonlySet<string>,
): void {
  const isNamed = (name: string): boolean => candidates.has(keyOf(name)) || joined.has(keyOf(name));
  const isTreatedAsOne = (name: string): boolean => {
    const candidate = candidates.get(name.toLowerCase());
    return candidate !== undefined && (candidate.sure || candidate.likely > 0);
  };
  for (const [names, counts] of [
    [SURE_NAMES, isNamed],
    [DOUBTFUL_NAMES, isTreatedAsOne],
  ] as const) {
    for (const [name, shown] of names) {
      if (!counts(name)) continue;
      const known = outlets.find((o) => o.names.some((n) => [keyOf(name), keyOf(shown)].includes(keyOf(n))));
      const best = isNamed(shown) ? shown : name;
      if (!known) outlets.push({ name: best, names: [best, ...(best === name ? [] : [name])] });
      else if (keyOf(known.name) === keyOf(best)) known.name = best;
      else if (!known.names.some((n) => keyOf(n) === keyOf(name))) known.names.push(name);
    }
  }
}

const keyOf = (name: string): string => name.toLowerCase().replace(/^the /, '');

/** Notes one mention of a name and what stands around it. */
function note(candidates: Map<string, Candidate>, text: string, match: RegExpExecArray): void {
  const words = match.groups!.name!.split(' ');
  let start = match.index + (match.groups!.the ? 4 : 0);
  let the = match.groups!.the;
  while (words.length > 1 && OPENERS.test(words[0]!) && !the) start += words.shift()!.length + 1;
  const inner = words.findIndex((w, i) => i > 0 && w === 'The');
  if (inner > 0) {
    the = 'The';
    start += words.splice(0, inner + 1).join(' ').length + 1;
  }
  const bare = words.join(' ').replace(/['’‘]s$/u, '');
  if (bare === '' || (words.length === 1 && OPENERS.test(bare))) return;
  const end = start + bare.length;
  const before = text.slice(Math.max(0, start - WINDOW), start - (the ? 4 : 0));
  const behind = text.slice(end, end + WINDOW);
  const candidate = candidates.get(bare.toLowerCase()) ?? {
    bare,
    capitalThe: false,
    abbreviations: new Set<string>(),
    sure: false,
    likely: 0,
    other: 0,
  };
  candidates.set(bare.toLowerCase(), candidate);
  if (the === 'The' && !/(?:^|[.!?…:\n]["'”’)]*\s+)$/u.test(before)) candidate.capitalThe = true;
  const short = ABBREVIATION.exec(behind)?.groups?.short;
  if (short) candidate.abbreviations.add(short);
  const dateline = before.endsWith('(') && DATELINE_BEHIND.test(behind);
  const noun = SURE_BEHIND.test(behind) && (bare.includes(' ') || !ONE_OF_SEVERAL.test(before));
  if (dateline || SURE_BEFORE.test(before) || noun) candidate.sure = true;
  else if (LIKELY_BEFORE.test(before) || LIKELY_BEHIND.test(behind)) candidate.likely++;
  else if (!NEUTRAL_BEFORE.test(before) && !NEUTRAL_BEHIND.test(behind)) candidate.other++;
}

/** The rules of `findOutlets`, the surest first. */
function isOutlet({ bare, capitalThe, sure, likely, other }: Candidate): boolean {
  const words = bare.split(' ');
  const head = words.at(-1)!;
  if (words.some((w) => NOT_OUTLETS.has(w)) || (words.length > 1 && NOT_BEFORE_HEAD.has(words.at(-2)!)))
    return false;
  const named = words.length > 1 || capitalThe;
  if (STRONG_HEADS.has(head)) return named;
  if (WEAK_HEADS.has(head)) return named && (sure || likely > 0);
  if (words.length > 1) return sure && other === 0;
  // A word of capitals is a name in any case; another may be a place or a person that was told something once.
  const isLetters = /^\p{Lu}{2,6}$/u.test(bare);
  if (isLetters && likely >= 2 && likely > other) return true;
  return (sure || likely >= (isLetters ? 1 : 2)) && other === 0;
}

/** "Sunday Daily Post" beside "Daily Post": the shorter name is the outlet's. */
const isLongerSpelling = (outlet: Outlet, all: readonly Outlet[]): boolean =>
  all.some(
    (o) => o !== outlet && keyOf(outlet.name).endsWith(` ${keyOf(o.name)}`) && keyOf(o.name).includes(' '),
  );

/** Adds "the Journal" to "The Harbour Journal". */
function withShortForms(outlets: readonly Outlet[]): Outlet[] {
  return outlets.map((outlet) => {
    const words = outlet.name.replace(/^The /, '').split(' ');
    const head = words.at(-1)!;
    const short =
      words.length > 1 && (STRONG_HEADS.has(head) || WEAK_HEADS.has(head)) && head !== 'News'
        ? [`the ${head}`]
        : [];
    return { ...outlet, names: [...outlet.names, ...short.filter((s) => !outlet.names.includes(s))] };
  });
}

/**
 * Every mention of `outlets` in `text`, in order. The longest spelling wins; `the` with a last word counts only behind
 * a full name in the same text, and belongs to the outlet so named last.
 */
export function outletMentions(text: string, outlets: readonly Outlet[]): OutletMention[] {
  if (outlets.length === 0) return [];
  const { byKey, any } = spellingsOf(outlets);
  const lastWith = new Map<string, Outlet>();
  const mentions: OutletMention[] = [];
  for (const match of text.matchAll(any)) {
    const same = byKey.get(keyOf(match[0])) ?? [];
    const full = same.find((s) => !s.short);
    const outlet = full?.outlet ?? lastWith.get(keyOf(match[0]));
    if (!outlet) continue;
    if (full) for (const name of outlet.names) if (/^the \S+$/.test(name)) lastWith.set(keyOf(name), outlet);
    mentions.push({ outlet, start: match.index, end: match.index + match[0].length });
  }
  return mentions;
}

interface Spellings {
  byKey: Map<string, { outlet: Outlet; short: boolean }[]>;
  any: RegExp;
}

const spellings = new WeakMap<readonly Outlet[], Spellings>();

/** The spellings of outlets by their key, and a pattern for any of them; made once. */
function spellingsOf(outlets: readonly Outlet[]): Spellings {
  const known = spellings.get(outlets);
  if (known) return known;
  const byKey: Spellings['byKey'] = new Map();
  const names = new Set<string>();
  for (const outlet of outlets) {
    for (const name of outlet.names) {
      names.add(name);
      const same = byKey.get(keyOf(name)) ?? [];
      byKey.set(keyOf(name), [...same, { outlet, short: /^the \S+$/.test(name) }]);
    }
  }
  const patterns = [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).map(spellingPattern);
  const any = new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  const made = { byKey, any };
  spellings.set(outlets, made);
  return made;
}

/** A leading `the` in either case, optional before more than one word. */
function spellingPattern(name: string): string {
  const bare = name.replace(/^[Tt]he /, '');
  const escaped = bare.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  if (bare === name) return `(?:[Tt]he )?${escaped}`;
  return bare.includes(' ') ? `(?:[Tt]he )?${escaped}` : `[Tt]he ${escaped}`;
}
