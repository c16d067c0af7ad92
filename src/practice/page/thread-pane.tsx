/** One thread, beside its channel; over it where the screen is narrow. */

import { useEffect, useId, useRef } from 'react';
import type { Channel } from '../shapes.ts';
import { Composer } from './composer.tsx';
import { MessageList } from './message-list.tsx';
import { useWorkspace } from './workspace.ts';

export function ThreadPane({ channel, ts, onClose }: { channel: Channel; ts: string; onClose(): void }) {
  const { workspace } = useWorkspace();
  const titleId = useId();
  const pane = useRef<HTMLElement>(null);
  const messages = workspace.messages.filter(
    (m) => m.channel === channel.id && (m.ts === ts || m.thread_ts === ts),
  );

  // Whoever opened the thread gets the focus back.
  useEffect(() => {
    const opener = document.activeElement;
    pane.current?.querySelector('textarea')?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);

  return (
    <aside
      ref={pane}
      className="pane thread"
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <div className="pane-head">
        <h2 id={titleId}>Thread</h2>
        <p>{channel.kind === 'im' ? channel.name : `#${channel.name}`}</p>
        <button type="button" className="close" aria-label="Close thread" onClick={onClose}>
          ✕
        </button>
      </div>
      <MessageList messages={messages} label="Messages in this thread" onThread={null} />
      <Composer channel={channel} thread={ts} label="Reply in thread" />
    </aside>
  );
}
