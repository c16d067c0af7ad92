import { describe, expect, it } from 'vitest';
import { carrying } from '../../src/answer/carrying.ts';
import { Desk } from '../../src/desk.ts';
import type { Hit } from '../../src/search/rank.ts';
import { Searcher } from '../../src/search/search.ts';
import { dossierFolder } from '../support/dossier-folder.ts';

const NEAR = 'The harbour council of Vellan approved the new grain quay budget and the dredging contract.\n';

describe('a file counts as having it', () => {
  const filesFor = async (files: Record<string, string>, query: string) =>
    (await Desk.open(dossierFolder(files))).ask(query).sourcing;

  it('not where it lacks the one word that a long question turns on', async () => {
    const files = {
      'a.txt': NEAR,
      'b.txt': 'Ada Gull grows roses in the new town, the council said.\n',
      'c.txt': NEAR.replace('approved', 'has approved'),
    };
    const { index } = new Searcher((await Desk.open(dossierFolder(files))).dossier);
    const evidence = {} as Hit['evidence'];
    const hit = (document: number, coverage: number, shares: number[]) => ({
      ...{ document, coverage, shares, score: coverage, answerType: 1, alike: shares, evidence },
    });
    const best = hit(0, 1, [1, 1, 1, 1]);
    const lacksOne = hit(1, 0.9, [1, 1, 1, 0]);
    const sameInOtherWords = hit(2, 0.9, [1, 1, 1, 0]);
    const nearInMeaning = hit(1, 0.9, [1, 1, 1, 0.5]);
    expect(carrying([best, lacksOne, sameInOtherWords], index)).toEqual([best, sameInOtherWords]);
    expect(carrying([best, nearInMeaning], index)).toEqual([best, nearInMeaning]);
    expect(carrying([], index)).toEqual([]);
  });

  it('where it has every word, or says the same in other words', async () => {
    const files = {
      'a.txt': NEAR,
      'b.txt': NEAR.replace('approved', 'had approved'),
      'c.txt': 'Roses grow in Vellan.\n',
    };
    expect(await filesFor(files, 'grain quay budget')).toMatchObject({ matching: 2, of: 3 });
  });

  it('not with another name in the place of one', async () => {
    const said = 'The money went through a consultancy in Karlow called Blue Heron, the paper said.\n';
    const desk = await Desk.open(
      dossierFolder({
        'a.txt': said,
        'b.txt': said.replace('Karlow', 'Vellan'),
        'c.txt': said.replace('the paper', 'a report'),
        'd.txt': 'Many came from Karlow and from Vellan.\n',
      }),
    );
    const { passages } = desk.ask('consultancy called Blue Heron');
    expect(passages.map((p) => [p.article, p.also.length])).toEqual([
      ['a', 1],
      ['b', 0],
      ['c', 1],
    ]);
  });

  it('only with the figure, where one is asked for or stated', async () => {
    const files = {
      'a.txt': 'The council of Vellan gave 12 cranes to the harbour of Ostrik in spring.\n',
      'b.txt': 'The council of Vellan gave cranes to the harbour of Ostrik in spring.\n',
    };
    const desk = await Desk.open(dossierFolder(files));
    const asked = desk.ask('how many cranes did the council give to the harbour');
    expect(asked.passages[0]).toMatchObject({ article: 'a', also: [] });
    expect(asked.sourcing).toMatchObject({ matching: 1, of: 2 });
    const without = desk.ask('from:b cranes harbour').passages[0]!;
    expect(without.article).toBe('b');
    expect(desk.ask('council of vellan').sourcing).toMatchObject({ matching: 2, of: 2 });
  });

  it('in all of more files than are shown', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 90 }, (_, i) => [`f${i}.txt`, `Crane number ${i} stood idle at the quay.\n`]),
    );
    expect(await filesFor(many, 'crane')).toMatchObject({ matching: 90, of: 90 });
  });
});
