import { termOf } from '../analysis.ts';

/**
 * Words by which news copy means the same thing: the short ones of headlines and of hurried typing, and the ones that
 * the body prints. One group a line, base forms; a word may be in several. Written by hand, taken from no list. Word
 * vectors know words that are used alike; these are the ones whose common meaning is another ("row", "axe", "blast").
 */
const GROUPS = `boss chief head leader director executive manager chairman ceo
cop police officer
probe inquiry investigation investigate inquest
sack fire dismiss oust axe remove
layoff redundancy dismiss
quit resign resignation depart
nick nab arrest detain
jail prison custody imprison detention
raid search
hike raise increase rise
slash cut reduce
scrap axe cancel abandon drop
row dispute quarrel feud
slam blast bash lash criticise condemn denounce
hail laud praise
back support endorse
vow pledge promise
kid child youngster
mum mom mother
dad father
hubby husband
toll death dead
blaze inferno fire
quake tremor earthquake
chopper helicopter
plane jet aircraft
boat ship vessel ferry
lorry truck
flat apartment condo
cash money fund
bribe kickback payoff payment
payout compensation settlement
hacker attacker intruder
hack attack breach cyberattack
leak disclose reveal
sue lawsuit suit litigation
lawyer attorney counsel solicitor barrister
bid offer attempt
pact deal agreement contract
talk negotiation negotiate discussion discuss conversation contact dialogue chat speak
meet meeting encounter
phone call telephone
envoy ambassador diplomat
premier prime
pay salary wage earn
firm company business corporation
rival competitor
plant factory facility
worker employee staff
soccer football
movie film
medic doctor physician
drug medicine medication
germ bacterium bacteria virus
ill sick
hurt injure wound
kill die death
killer murderer gunman
fan supporter
protest demonstration march rally
turnout crowd attendance
ballot vote election poll
ban prohibit bar suspend block
delay postpone
start begin
halt stop end
buy purchase acquire takeover
snub refuse decline reject
deny reject refute
admit acknowledge concede confess
answer respond reply comment response
claim allege
accuse blame
troop soldier army military force
spy espionage intelligence
secret covert clandestine
fake forge doctor
proof evidence
tycoon billionaire magnate
mogul tycoon magnate
rich wealthy wealth
gang crew group
whistleblower informant source
summit meeting
curb limit restrict
eye consider plan
veto block
gong medal award prize
telly television
shown broadcast televise
bill cost
stock share
detour diversion divert
rob robbery steal theft heist burgle loot
fraud scam swindle
smuggle traffic
suspect accused defendant
convict guilty
inmate prisoner
acquit clear
shooting shot gunfire
gun weapon firearm rifle pistol
blast explosion explode bomb
shelling bombardment strike airstrike
invade invasion
truce ceasefire armistice
missile rocket
casualty victim
refugee migrant
lawmaker legislator senator congressman representative mp
legislation law bill
aide adviser assistant
speech address remark
candidate nominee contender
survey poll
profit earnings
bankrupt insolvent bankruptcy insolvency
merger takeover
investor shareholder
tax levy duty tariff
customer client
supplier contractor vendor
jab vaccine shot injection vaccination
surgery operation
outbreak epidemic
crash collision accident wreck
train rail railway
motorway highway road
storm hurricane cyclone gale
study research report
scientist researcher
student pupil
advert advertisement advertising
photo photograph picture image
video footage clip
tape recording
memo memorandum letter note
document file paper record
rule regulation
fine penalty
error mistake blunder
fault flaw defect
danger risk threat hazard
warn alert caution
permit allow authorise
forbid prohibit ban
help aid assist assistance
hide conceal
replace successor succeed
choose pick select appoint
hire recruit employ
build construct construction
repair fix mend
destroy demolish wreck
donate donation give
boost increase
shrink decline fall drop
worry concern fear anxiety
anger fury outrage
sorry apologise apology regret
inspect inspection check examine
monitor watch observe
evacuate evacuation
rescue save
search hunt
crew sailor
captain skipper
coach trainer
squad team side
stadium arena ground venue
game match fixture
goal score
champion winner
owner proprietor
tenant renter
shop store retailer
brewery beer
restaurant diner
hotel lodging
church cathedral chapel
funeral burial
wedding marriage marry
divorce separation
baby infant newborn
teen teenager adolescent
pensioner retiree elderly
neighbour resident local
villager islander resident
farmer grower
fisherman angler
tourist visitor traveller
passenger traveller commuter
pilot captain
hostage captive
rebel insurgent militant fighter
terrorist extremist militant
activist campaigner protester
ally partner
source informant insider
journalist reporter correspondent
editor journalist
paper newspaper daily
broadcaster channel station
website site
password credential
computer machine pc
network system
outage blackout failure
satellite spacecraft
story article report
pull withdraw withdrawal
attack strike assault offensive
navy fleet
activate enable switch active
view stance position opinion
job post role position
need rely depend reliance dependence
vital critical crucial
prevent stop block
stay remain
grant subsidy funding
mediator negotiator
handover transfer
evict eviction
verdict ruling judgment
appeal challenge
extradite extradition deport
blackmail extortion extort
launch liftoff
`;

const groups = new Map<string, Set<string>>();
for (const line of GROUPS.trim().split('\n')) {
  const words = line.split(' ');
  for (const word of words) {
    const term = termOf(word);
    const others = groups.get(term) ?? new Set();
    for (const other of words) if (termOf(other) !== term) others.add(other);
    groups.set(term, others);
  }
}

/** Words that news copy uses for the same thing as `word`, in base form; empty for most. `word` in normal form. */
export const synonymsOf = (word: string): readonly string[] => [...(groups.get(termOf(word)) ?? [])];
