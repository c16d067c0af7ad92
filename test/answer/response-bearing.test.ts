import { describe, expect, test } from 'vitest';
import { Desk } from '../../src/desk.ts';
import { dossierFolder } from '../support/dossier-folder.ts';

describe('whether a response bears on a query', async () => {
  const harbour = await Desk.open(
    dossierFolder({
      'a.txt': `The ferry Alba ran aground off Lorne on Friday with 300 passengers.

Rask, who has chaired the Lorne regatta, denied that the ferry was overloaded.

The island of Sark has no hospital and no school.

The operator, Kestrel Lines, declined to discuss the crew's rosters.

The harbour chief executive, Tove Lind, said she was not aware of any inspection of the lifeboats.

A tanker left Lorne for Sark at noon and the pilots went home.
`,
      'b.txt': `Kestrel Lines bought the ferry Alba in Norway for nine million crowns.

Rask rejected claims that Kestrel Lines had bribed the inspectors.

The weather was calm, and the regatta went on with forty boats.

Lind sold her yacht in spring and moved to Bergen.
`,
    }),
  );
  const types = (query: string): string[] => harbour.ask(query).responses.map((r) => r.type);
  test.each([
    ['was the ferry overloaded', ['denies']],
    ['overloaded ferry', ['denies']],
    ['did Kestrel Lines bribe the inspectors', ['denies']],
    ['bribed inspectors', ['denies']],
    ['overloaded', ['denies']],
    ['crew rosters', ['no_comment']],
    ['inspection of the lifeboats', ['unaware']],
  ])('shown: %s', (query, expected) => {
    expect(types(query)).toEqual(expect.arrayContaining(expected));
  });
  test.each([
    ['one word of several', 'where was the ferry bought'],
    ['one word of several', 'how much did the ferry cost in crowns'],
    ['one word of several', 'how many passengers did the ferry have'],
    ['a word told of who answers', 'who chaired the regatta'],
    ['a word told of who answers', 'regatta boats'],
    ['the office of who answers', 'who is the harbour chief executive'],
    ['a name, and nothing asked of it', 'where did the tanker go from Lorne'],
    ['a word for denying', 'did the pilots deny anything'],
  ])('not shown for %s: %s', (_, query) => {
    expect(types(query)).toEqual([]);
  });
});
