/**
 * Irregular inflections of English, each line a base form and the forms that a suffix stemmer cannot join to it.
 * From the list of irregular verbs in Quirk et al., A Comprehensive Grammar of the English Language (1985), and the
 * common irregular plurals. Forms that are also everyday words of another meaning (left, felt, saw, lay, bound,
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
spokesman spokesmen spokesperson spokespersons spokespeople spokeswoman spokeswomen`;

/** From an irregular form to its base form. */
export const IRREGULAR_BASE: ReadonlyMap<string, string> = new Map(
  LINES.split('\n').flatMap((line) => {
    const [base, ...forms] = line.split(' ');
    return forms.map((form): [string, string] => [form, base!]);
  }),
);
