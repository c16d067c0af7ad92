/**
 * Irregular inflections of English, each line a base form and the forms that a suffix stemmer cannot join to it.
 * Written by hand, taken from no list: the common irregular verbs and plurals, and short words whose stem is the word itself. Forms that are also everyday words of another meaning (left, felt, saw, lay, bound,
 * found, wound) are kept only where the verb is the likelier reading in news copy.
 */
const LINES = `arise arose arisen
bear bore borne
beat beaten
become became
begin began begun
bend bent
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
build built
burn burnt
buy bought
catch caught
choose chose chosen
cling clung
come came
creep crept
deal dealt
dig dug
draw drew drawn
dream dreamt
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
fight fought
find found
flee fled
fly flew flown
forbid forbade forbidden
forecast forecasted
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
give gave given
go went gone
grow grew grown
hang hung
hear heard
hide hid hidden
hold held
keep kept
kneel knelt
lead led
lean leant
leap leapt
learn learnt
leave left
lend lent
light lit
lose lost
make made
mean meant
meet met
mistake mistook mistaken
overcome overcame
overthrow overthrew overthrown
pay paid
prove proven
ride rode ridden
ring rang rung
rise rose risen
run ran
say said
see seen saw
seek sought
sell sold
send sent
shake shook shaken
shoot shot
show shown
shrink shrank shrunk
sing sang sung
sink sank sunk
sit sat
sleep slept
speak spoke spoken
speed sped
spend spent
spin spun
split splitting
stand stood
steal stole stolen
stick stuck
strike struck stricken
strive strove striven
swear swore sworn
sweep swept
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
understand understood
undertake undertook undertaken
uphold upheld
wake woke woken
wear wore worn
weep wept
win won
withdraw withdrew withdrawn
withhold withheld
withstand withstood
write wrote written
man men
woman women
child children
foot feet
tooth teeth
mouse mice
person people persons
crisis crises
analysis analyses
basis bases
criterion criteria
phenomenon phenomena
datum data
medium media
life lives
wife wives
knife knives
leaf leaves
half halves
thief thieves
shelf shelves
wolf wolves
self selves
die died dies dying
lie lied lies lying
tie tied ties tying
good better best
bad worse worst
far farther farthest further furthest
spokesman spokesmen spokesperson spokespersons spokespeople spokeswoman spokeswomen
cry cried cries
decree decreed
dry dried dries
dye dyed dyeing
eye eyed eyeing
fry fried fries
ply plied plies
pry pried pries
queue queued queuing
referee refereed
shy shied
ski skied
spy spied spies
sue sued suing
taxi taxied
try tried tries
vie vies vied vying`;

/** Adjectives whose degrees the stemmer leaves apart; each gives *-er* and *-est*, spelled by the usual rules. */
const ADJECTIVES =
  `big bright broad busy cheap clean clear close cold cool cruel dark deadly deep dry early easy fair fast
  fat few fierce fine firm fit full great happy hard harsh healthy heavy high hot huge kind large late lazy light likely
  long loose loud low mild narrow near new nice noisy old poor proud quick quiet rare rich safe sharp short sick simple
  slow small smart smooth soft steep strange strict strong sure tall thick thin tight tough ugly vast warm weak wealthy
  wet wide wild wise young`.split(/\s+/u);

function degrees(adjective: string): string[] {
  const stem = adjective
    .replace(/e$/u, '')
    .replace(/(?<=[^aeiou])y$/u, 'i')
    .replace(/^([^aeiou]*[aeiou])([bdgmnpt])$/u, '$1$2$2');
  return [`${stem}er`, `${stem}est`];
}

/** From an irregular form to its base form. */
export const IRREGULAR_BASE: ReadonlyMap<string, string> = new Map([
  ...ADJECTIVES.flatMap((base) => degrees(base).map((form): [string, string] => [form, base])),
  ...LINES.split('\n').flatMap((line) => {
    const [base, ...forms] = line.split(' ');
    return forms.map((form): [string, string] => [form, base!]);
  }),
]);
