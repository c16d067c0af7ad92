/** The app's own place: its home tab, and the direct messages with it. */

import { useEffect, useId, useState } from 'react';
import type { Channel, Message } from '../shapes.ts';
import { Blocks } from './blocks.tsx';
import { ChannelPane } from './channel-pane.tsx';
import { useWorkspace } from './workspace.ts';

type Tab = 'home' | 'messages';

export function AppHome({ channel, onThread }: { channel: Channel; onThread(message: Message): void }) {
  const { workspace, act } = useWorkspace();
  const { home, app } = workspace;
  const [tab, setTab] = useState<Tab>(app.homeTab ? 'home' : 'messages');
  const panelId = useId();

  useEffect(() => {
    void act({ do: 'openHome', tab });
  }, [act, tab]);

  const tabs = (
    <div className="tabs" role="tablist" aria-label={channel.name}>
      {(['home', 'messages'] as const).map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`${panelId}-${name}`}
          aria-selected={tab === name}
          aria-controls={tab === 'home' ? panelId : undefined}
          tabIndex={tab === name ? 0 : -1}
          onClick={() => setTab(name)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
            const other = name === 'home' ? 'messages' : 'home';
            setTab(other);
            document.getElementById(`${panelId}-${other}`)?.focus();
          }}
        >
          {name === 'home' ? 'Home' : 'Messages'}
        </button>
      ))}
    </div>
  );

  if (tab === 'messages') {
    return (
      <ChannelPane channel={channel} onThread={onThread}>
        {app.homeTab && tabs}
        {!app.messagesTab && <p className="note">The manifest does not turn the messages tab on.</p>}
      </ChannelPane>
    );
  }
  return (
    <main className="pane" aria-label={channel.name}>
      <div className="pane-head">
        <h1>{channel.name}</h1>
      </div>
      {tabs}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className="home" role="tabpanel" id={panelId} aria-labelledby={`${panelId}-home`} tabIndex={0}>
        {home === null ? (
          <p>The app has not published its home yet.</p>
        ) : (
          <Blocks blocks={home.blocks} place={{ view: home.id }} />
        )}
      </div>
    </main>
  );
}
