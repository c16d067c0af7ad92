/** Channels and the app. */

import { useEffect, useState } from 'react';
import { useWorkspace } from './workspace.ts';

export function Sidebar({ current, onChoose }: { current: string; onChoose(id: string): void }) {
  const { workspace } = useWorkspace();
  const { channels, messages, me } = workspace;
  const [read, setRead] = useState<Record<string, string>>(() =>
    Object.fromEntries(messages.map(({ channel, ts }) => [channel, ts])),
  );
  const last = messages.findLast(({ channel }) => channel === current)?.ts;
  useEffect(() => {
    if (last !== undefined) setRead((known) => ({ ...known, [current]: last }));
  }, [current, last]);

  const item = ({ id, name, kind }: (typeof channels)[number]) => {
    const unread = messages.some((m) => m.channel === id && m.user !== me && m.ts > (read[id] ?? ''));
    return (
      <li key={id}>
        <button
          type="button"
          className={unread && id !== current ? 'unread' : ''}
          aria-current={id === current ? 'page' : undefined}
          onClick={() => onChoose(id)}
        >
          <span aria-hidden="true" className="sigil">
            {kind === 'im' ? '◆' : '#'}
          </span>
          {name}
          {unread && id !== current && <span className="hidden"> (new messages)</span>}
        </button>
      </li>
    );
  };

  return (
    <nav className="sidebar" aria-label="Channels and apps">
      <h2>Channels</h2>
      <ul>{channels.filter(({ kind }) => kind === 'channel').map(item)}</ul>
      <h2>Apps</h2>
      <ul>{channels.filter(({ kind }) => kind === 'im').map(item)}</ul>
    </nav>
  );
}
