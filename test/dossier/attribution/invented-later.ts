import type { Case, Expected } from './invented.ts';

const NONE: Expected = ['none', null, null, null];

/** A second set, written after the rules had been mended on the first and before they were run on it. */
export const INVENTED_LATER: Case[] = [
  {
    name: 'paper: exclusive',
    text: 'Ministers have known about the leak since 2021, The Northern Echo can reveal.',
    expected: [NONE],
  },
  {
    name: 'paper: first reported by',
    text: 'The resignation was first reported by the Harbour News.',
    expected: [['indirect', 'the Harbour News', 'reported by', 'asserts']],
  },
  {
    name: 'paper: as the paper reported',
    text: 'As the Harbour News reported last month, the trust is £9m in debt.',
    expected: [['indirect', 'the Harbour News', 'reported', 'asserts']],
  },
  {
    name: 'paper: told agency',
    text: '"The road is open," a police officer at the scene told Norpress.',
    expected: [['direct', 'a police officer at the scene', 'told Norpress', 'asserts']],
  },
  {
    name: 'paper: in an interview with',
    text: 'In an interview with the Ledger, Dubois said he regretted the deal.',
    expected: [['indirect', 'Dubois', 'said', 'asserts']],
  },
  {
    name: 'crime: police believe',
    text: 'Police believe the fire was started deliberately.',
    expected: [['indirect', 'Police', 'believe', 'asserts']],
  },
  {
    name: 'crime: detectives are investigating',
    text: 'Detectives are investigating whether the gun was legally owned.',
    expected: [NONE],
  },
  {
    name: 'crime: neighbours described',
    text: 'Neighbours described him as "quiet and polite".',
    expected: [['direct', 'Neighbours', 'described', 'asserts']],
  },
  {
    name: 'crime: inquest heard',
    text: 'The inquest heard that the alarm had been switched off.',
    expected: [NONE],
  },
  {
    name: 'crime: sergeant on the scene',
    text: '"He was lucky," said Sgt. Paul Weir of the county police, who was first on the scene.',
    expected: [['direct', 'Sgt. Paul Weir of the county police', 'said', 'asserts']],
  },
  {
    name: 'crime: her brother said',
    text: 'Her brother said she had never missed a shift.',
    expected: [['indirect', 'Her brother', 'said', 'asserts']],
  },
  { name: 'crime: he was told', text: 'He was told that his car had been found.', expected: [NONE] },
  {
    name: 'crime: admitted stealing',
    text: 'Kemp admitted he had taken the watch.',
    expected: [['indirect', 'Kemp', 'admitted', 'asserts']],
  },
  {
    name: 'energy: two owners',
    text: 'Both the operator and the regulator said the reactor was safe.',
    expected: [['indirect', 'Both the operator and the regulator', 'said', 'asserts']],
  },
  {
    name: 'energy: fronted participle',
    text: 'Speaking in Oslo, Energy Minister Kari Lund said prices would fall by autumn.',
    expected: [['indirect', 'Energy Minister Kari Lund', 'said', 'asserts']],
  },
  {
    name: 'energy: asked about',
    text: 'Asked about the delay, Lund replied: “Ask the contractor.”',
    expected: [['direct', 'Lund', 'replied', 'asserts']],
  },
  {
    name: 'energy: question',
    text: '“Who will pay?” asked Lund.',
    expected: [['direct', 'Lund', 'asked', 'asserts']],
  },
  {
    name: 'energy: but clause',
    text: 'Output rose in May, but the union warned that repairs could not wait.',
    expected: [['indirect', 'the union', 'warned', 'asserts']],
  },
  {
    name: 'energy: and clause without comma',
    text: 'The turbine failed and the operator said it would take weeks to repair.',
    expected: [['indirect', 'the operator', 'said', 'asserts']],
  },
  {
    name: 'energy: because clause',
    text: 'The line closed because inspectors found cracks.',
    expected: [NONE],
  },
  { name: 'energy: price', text: 'The announced price is 12% above last year’s.', expected: [NONE] },
  {
    name: 'market: note to clients',
    text: 'In a note to clients, Barlow Securities said the rally was overdone.',
    expected: [['indirect', 'Barlow Securities', 'said', 'asserts']],
  },
  { name: 'market: forecasts', text: 'The bank forecasts growth of 1.2% next year.', expected: [NONE] },
  {
    name: 'market: spokesperson email',
    text: 'A spokesperson for the fund said in an email that no investor had lost money.',
    expected: [['indirect', 'A spokesperson for the fund', 'said', 'asserts']],
  },
  {
    name: 'market: refused to say',
    text: 'Mr Okoro refused to say how much he had been paid.',
    expected: [['none', 'Mr Okoro', 'refused to say', 'no_comment']],
  },
  {
    name: 'market: calls not returned',
    text: 'The firm did not return calls seeking comment.',
    expected: [['none', 'The firm', 'did not return', 'no_comment']],
  },
  { name: 'market: warned', text: 'The regulator warned the bank twice last year.', expected: [NONE] },
  {
    name: 'school: head teacher letter',
    text: 'In a letter to parents, head teacher Ruth Adeyemi wrote that the roof “could not be trusted”.',
    expected: [['direct', 'head teacher Ruth Adeyemi', 'wrote', 'asserts']],
  },
  {
    name: 'school: pupils say',
    text: 'Many say the bus never comes.',
    expected: [['indirect', 'Many', 'say', 'asserts']],
  },
  {
    name: 'school: one of the',
    text: 'One of the teachers, who asked not to be named, said staff were exhausted.',
    expected: [['indirect', 'One of the teachers', 'said', 'asserts']],
  },
  { name: 'school: rules', text: 'Pupils must wear a tie, according to plan.', expected: [NONE] },
  {
    name: 'school: calling for',
    text: 'Parents marched to the town hall on Friday, saying the closure would split families.',
    expected: [['indirect', 'Parents', 'saying', 'asserts']],
  },
  {
    name: 'arts: he recalled',
    text: '“I slept in the van,” he recalled in a 2018 interview.',
    expected: [['direct', 'he', 'recalled', 'asserts']],
  },
  { name: 'arts: song title speech', text: 'The band opened with “Paper Boats”.', expected: [NONE] },
  {
    name: 'arts: director',
    text: 'The film, director Sofia Brandt told reporters in Cannes, was shot in nine days.',
    expected: [['indirect', 'director Sofia Brandt', 'told reporters', 'asserts']],
  },
  {
    name: 'war: both sides',
    text: 'Kordan denied that its forces had crossed the river.',
    expected: [['indirect', 'Kordan', 'denied', 'denies']],
  },
  {
    name: 'war: said to be',
    text: 'The commander is said to be in hiding.',
    expected: [['indirect', null, 'is said to', 'asserts']],
  },
  {
    name: 'war: unaware',
    text: 'Defence officials were unaware of the flight until Tuesday.',
    expected: [['none', 'Defence officials', 'were unaware', 'unaware']],
  },
  {
    name: 'war: reportedly',
    text: 'The general has reportedly been replaced.',
    expected: [['indirect', null, 'reportedly', 'asserts']],
  },
  {
    name: 'war: posts',
    text: 'On Sunday, the governor posted on Telegram that two bridges had been hit.',
    expected: [['indirect', 'the governor', 'posted', 'asserts']],
  },
  { name: 'war: ministry numbers', text: 'The ministry put the number of dead at 14.', expected: [NONE] },
  {
    name: 'war: false',
    text: 'The army called the report “entirely false”.',
    expected: [['direct', 'The army', 'called', 'denies']],
  },
  {
    name: 'food: three-sentence paragraph',
    text: 'Chef Yuki Mori opened the restaurant in 2015. “We had eleven guests,” she said. “Now we turn away a hundred a night. It is absurd.”',
    expected: [
      NONE,
      ['direct', 'she', 'said', 'asserts'],
      ['direct', null, null, 'asserts'],
      ['direct', null, null, 'asserts'],
    ],
  },
  {
    name: 'food: pronoun after name',
    text: 'Chef Yuki Mori said the rent had doubled. She said she might close.',
    expected: [
      ['indirect', 'Chef Yuki Mori', 'said', 'asserts'],
      ['indirect', 'She', 'said', 'asserts'],
    ],
  },
  {
    name: 'food: quote across paragraphs',
    text: '“We had eleven guests,” said Yuki Mori.\n“Now we turn away a hundred a night,” she added.',
    expected: [
      ['direct', 'Yuki Mori', 'said', 'asserts'],
      ['direct', 'she', 'added', 'asserts'],
    ],
  },
  {
    name: 'law: bill states',
    text: 'The bill states that no licence shall be needed.',
    expected: [['indirect', 'The bill', 'states', 'asserts']],
  },
  {
    name: 'law: senators from both parties',
    text: 'Senators from both parties have argued that the fee is illegal.',
    expected: [['indirect', 'Senators from both parties', 'argued', 'asserts']],
  },
  {
    name: 'law: which adds',
    text: 'The act, which adds two offences, takes effect in May.',
    expected: [NONE],
  },
  { name: 'law: she agreed', text: 'She agreed to pay £4,000 in costs.', expected: [NONE] },
  { name: 'law: not said', text: 'The department has not said when the review will end.', expected: [NONE] },
  { name: 'health: nurses add', text: 'Two new wards add 40 beds to the hospital.', expected: [NONE] },
  {
    name: 'health: Dr name with degree',
    text: '“Wash your hands,” advises Dr. Lena Koch, who runs the clinic.',
    expected: [['direct', 'Dr. Lena Koch', 'advises', 'asserts']],
  },
  {
    name: 'health: figures show',
    text: 'Figures released on Thursday show that waits have doubled.',
    expected: [['indirect', 'Figures', 'show', 'asserts']],
  },
  {
    name: 'tech: outlet with acronym',
    text: 'The chip will ship in June, Circuit Weekly (CW) reported.',
    expected: [['indirect', 'Circuit Weekly (CW)', 'reported', 'asserts']],
  },
  {
    name: 'tech: people familiar',
    text: 'The start-up is in talks to sell itself, people familiar with the matter said.',
    expected: [['indirect', 'people familiar with the matter', 'said', 'asserts']],
  },
  { name: 'tech: quoted term', text: 'The feature, called “Quick Look”, is free.', expected: [NONE] },
  {
    name: 'tech: chief says in blog',
    text: '“We got this wrong,” Tess Lindqvist, the firm’s chief executive, wrote in a blog post.',
    expected: [['direct', 'Tess Lindqvist', 'wrote', 'asserts']],
  },
  {
    name: 'sport: insisted subject after comma list',
    text: 'Hurt, tired and a man down, the visitors held on.',
    expected: [NONE],
  },
  {
    name: 'sport: club statement quote',
    text: 'The club said: “We deny any wrongdoing.”',
    expected: [['direct', 'The club', 'said', 'denies']],
  },
  {
    name: 'sport: coach admitted defeat',
    text: 'Pruitt conceded defeat with two rounds to go.',
    expected: [NONE],
  },
];
