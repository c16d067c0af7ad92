/** One channel: its messages and a composer. */

import { type ReactNode, useId } from 'react';
import type { Channel, Message } from '../shapes.ts';
import { Composer } from './composer.tsx';
import { MessageList } from './message-list.tsx';
import { useWorkspace } from './workspace.ts';

interface ChannelPaneProps {
  channel: Channel;
  onThread(message: Message): void;
  /** Stands under the title. */
  children?: ReactNode;
}

export function ChannelPane({ channel, onThread, children }: ChannelPaneProps) {
  const { workspace } = useWorkspace();
  const titleId = useId();
  const label = channel.kind === 'im' ? channel.name : `#${channel.name}`;
  const messages = workspace.messages.filter((m) => m.channel === channel.id && m.thread_ts === null);
  return (
    <main className="pane" aria-labelledby={titleId}>
      <div className="pane-head">
        <h1 id={titleId}>{label}</h1>
        {channel.topic !== '' && <p>{channel.topic}</p>}
      </div>
      {children}
      <MessageList messages={messages} label={`Messages in ${label}`} onThread={onThread} />
      <Composer channel={channel} thread={null} label={`Message ${label}`} />
    </main>
  );
}
