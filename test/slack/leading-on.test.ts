/** Buttons that lead on: passages ready to paste, and what to ask where there is no answer. */

import { afterEach, describe, expect, it } from 'vitest';
import { askFor, buttonOf, postTo, press } from '../support/asking.ts';
import { checkMessage, objects } from '../support/check-message.ts';
import { type RunningApp, startOverHttp } from '../support/slack-app.ts';

let app: RunningApp;
afterEach(() => app.stop());

describe('Copy citation', () => {
  const window = () => app.slack.until(() => app.slack.called('views.open')[0]?.view as object | undefined);
  const blocksToCopy = (view: object) =>
    objects(view)
      .filter(({ type }) => type === 'rich_text_preformatted')
      .map((block) => objects(block).find(({ type }) => type === 'text')!.text as string);

  it('opens each passage with its place, word for word, in a block of its own', async () => {
    app = await startOverHttp();
    const { body } = await askFor(app, 'taiwan');
    const copy = buttonOf(body.blocks, 'copy_citation')!;
    const ids = (JSON.parse(copy.value) as string[]).slice(1);
    await press(app, copy, 'none');
    const texts = blocksToCopy(await window());
    expect(texts).toHaveLength(ids.length);
    for (const [i, id] of ids.entries()) {
      const [passage] = app.desk.ask(`show ${id}`).passages;
      expect(texts[i]).toContain(passage!.quote);
      expect(texts[i]).toContain(`paragraph ${passage!.paragraph}`);
      expect(`${texts[i]}\n`).toBe(app.desk.ask(`copy ${id}`).export!.text);
    }
  });

  it('says so where the passages are gone', async () => {
    app = await startOverHttp();
    await press(app, { action_id: 'copy_citation', value: '["a","00000000-1-1"]' }, 'gone');
    expect((await postTo(app, 'gone')).body.text).toContain('not in the files any more');
    expect(app.slack.called('views.open')).toEqual([]);
  });
});

describe('what to ask instead', () => {
  it('is a button that answers', async () => {
    app = await startOverHttp();
    const { body } = await askFor(app, 'taiwan nuclear');
    checkMessage(body);
    expect(body.text).toContain(
      'None of the 5 files contains “nuclear”. “taiwan” is in 000, 001, 002, 003, 004.',
    );
    const instead = buttonOf(body.blocks, 'ask_instead')!;
    expect(instead.value).not.toContain('taiwan');
    await press(app, instead, 'instead');
    const answer = (await postTo(app, 'instead')).body;
    expect(answer.text).toContain('Asked: taiwan');
    expect(answer.response_type).toBe('ephemeral');
  });

  it('is the words alone and the nearest passage where they never stand together', async () => {
    app = await startOverHttp();
    const { body } = await askFor(app, 'houthi taiwan');
    expect(body.text).toContain(
      'No sentence has “houthi” and “taiwan” together. “houthi” is in 003; “taiwan” is in',
    );
    expect(body.text).toMatch(/^\/musk-putin show [0-9a-z-]+ \(the nearest passage\)$/m);
    const nearest = buttonOf(body.blocks, 'ask_instead_third')!;
    expect(objects(nearest).some(({ text }) => text === 'See the nearest passage')).toBe(true);
    await press(app, nearest, 'nearest');
    expect(
      objects((await postTo(app, 'nearest')).body.blocks).some(({ type }) => type === 'rich_text_quote'),
    ).toBe(true);
  });

  it('is for a pasted text its check, and a line too long to type is not shown to type', async () => {
    app = await startOverHttp();
    const pasted =
      'Elon Musk has been in “regular contact” with Vladimir Putin since late 2022, the Wall Street Journal reported. Putin asked Musk to avoid activating his Starlink service over Taiwan “as a favor to Chinese leader Xi Jinping.” The Kremlin didn’t deny it.';
    const { body } = await askFor(app, pasted);
    checkMessage(body);
    expect(body.text).toContain('put check before it');
    expect(body.text).not.toContain('Try:');
    const check = buttonOf(body.blocks, 'ask_instead')!;
    expect(objects(check).some(({ text }) => text === 'Check this text')).toBe(true);
    await press(app, check, 'check');
    expect((await postTo(app, 'check')).body.text).toContain('Asked: check Elon Musk has been in');
  });
});
