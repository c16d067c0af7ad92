import { afterEach, describe, expect, it } from 'vitest';
import { checkOption, checkView, objects, quotations } from '../support/check-message.ts';
import { blockSuggestion, globalShortcut, homeOpened, viewActions } from '../support/payloads.ts';
import { interactionForm, signedHeaders } from '../support/signed.ts';
import { dossierFolder, type RunningApp, SHIPPED, startOverHttp } from '../support/slack-app.ts';

let app: RunningApp;
afterEach(() => app.stop());

type View = Record<string, unknown> & { blocks: unknown[] };
type Option = { text: { text: string }; value: string };

async function options(typed: string): Promise<Option[]> {
  const body = interactionForm(blockSuggestion(typed));
  const response = await app.sendWith(body, signedHeaders(body));
  return ((await response.json()) as { options: Option[] }).options;
}
async function viewOf(method: string): Promise<View> {
  const { view } = await app.slack.until(() => app.slack.called(method).at(-1));
  return { ...(view as View), id: app.slack.viewId };
}
const choose = (view: View, value: string) =>
  app.interact(
    viewActions(view, { type: 'external_select', action_id: 'dossier_entry', selected_option: { value } }),
  );

describe('the global shortcut', () => {
  it('opens a window whose menu completes from the dossier and shows the answer there', async () => {
    app = await startOverHttp();
    await app.interact(globalShortcut());
    const opened = await viewOf('views.open');
    checkView(opened);
    const found = await options('kir');
    expect(found.map(({ text }) => text.text)).toEqual(['Sergei Kiriyenko (2 files)']);
    await choose(opened, found[0]!.value);
    const shown = await viewOf('views.update');
    checkView(shown);
    expect(quotations(shown.blocks)).toEqual(
      app.desk.ask('"Sergei Kiriyenko"').passages.map(({ quote }) => quote),
    );
    expect(objects(shown.blocks)).toContainEqual(expect.objectContaining({ initial_option: found[0] }));
    expect(app.slack.posts).toEqual([]);
    expect(app.slack.posted).toEqual([]);

    const useful = objects(shown.blocks).find(({ action_id }) => action_id === 'feedback_useful')!;
    await app.interact(viewActions(shown, useful));
    await app.slack.until(() => app.slack.called('views.update').length === 2);
    const noted = await viewOf('views.update');
    expect(JSON.stringify(noted.blocks)).toContain('Noted: useful.');
    expect(quotations(noted.blocks)).toEqual(quotations(shown.blocks));
  });

  it('offers the most widely used before anything is typed, at most a hundred', async () => {
    app = await startOverHttp();
    const all = await options('');
    expect(all.length).toBeGreaterThan(20);
    expect(all.length).toBeLessThanOrEqual(100);
    for (const option of all) checkOption(option);
  });

  it.each(['zzz', '<!channel>', '\u0000', 'x'.repeat(5_000), '.*'])('has nothing for %j', async (typed) => {
    app = await startOverHttp();
    expect(await options(typed)).toEqual([]);
  });

  it.each(['', 'x', '0123456789ab'])('says so where the choice is %j', async (value) => {
    app = await startOverHttp();
    await choose({ type: 'modal', blocks: [], private_metadata: '', callback_id: 'search_dossier' }, value);
    expect(JSON.stringify(await viewOf('views.push'))).toContain('This is not in the files any more.');
  });
});

describe('the home tab', () => {
  const published = async () => {
    await app.sendEvent(homeOpened());
    return viewOf('views.publish');
  };

  it('says what is in the dossier, what is missing, how old the index is, how to ask and what to try', async () => {
    app = await startOverHttp(SHIPPED);
    const view = await published();
    expect(app.slack.called('views.publish')[0]!.user_id).toBe('U0REPORTER');
    expect(view.type).toBe('home');
    checkView(view);
    const text = JSON.stringify(view.blocks);
    expect(text).toContain(app.desk.dossier.title);
    expect(text).toMatch(/5 files, \d+ sentences\. Read just now \(\d{4}-\d\d-\d\d \d\d:\d\d UTC\)\./);
    expect(text).toContain('000 · no title in file');
    expect(text).toContain('no date in file');
    expect(text).toContain('Not in the files: ');
    expect(text).toContain('/musk-putin help');
  });

  it('has queries of the dossier itself to try, each of which is answered in a window', async () => {
    app = await startOverHttp(
      dossierFolder({
        'a.txt': 'At dawn Ada Heron paid 4,100 crowns. She called it “a gift to gulls”.\n',
        'b.txt': 'The gulls know Ada Heron.\n',
      }),
    );
    const view = await published();
    const buttons = objects(view.blocks).filter(({ action_id }) => action_id === 'ask_query');
    expect(buttons.map(({ accessibility_label }) => accessibility_label)).toEqual([
      'Ask for Ada Heron',
      'Ask for 4,100',
      'Ask for a gift to gulls',
    ]);
    for (const [i, button] of buttons.entries()) {
      await app.interact(viewActions(view, button));
      await app.slack.until(() => app.slack.called('views.open').length === i + 1);
      const opened = await viewOf('views.open');
      checkView(opened);
      expect(quotations(opened.blocks).length).toBeGreaterThan(0);
    }
  });

  it.each(['messages', 'about'])('is not published where the tab %s was opened', async (tab) => {
    app = await startOverHttp();
    await app.sendEvent({ ...homeOpened({ tab }), event_id: 'Ev0OTHER' });
    await published();
    await app.face.stop(2_000);
    expect(app.slack.called('views.publish')).toHaveLength(1);
    expect(app.slack.posted).toEqual([]);
  });
});
