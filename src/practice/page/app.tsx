/** The whole page: who is where, and what lies on top. */

import { useCallback, useEffect, useState } from 'react';
import type { Act } from '../page-server.ts';
import type { Message } from '../shapes.ts';
import { AppHome } from './app-home.tsx';
import { Banner } from './banner.tsx';
import { ChannelPane } from './channel-pane.tsx';
import { ConnectDialog } from './connect-dialog.tsx';
import { Developer } from './developer.tsx';
import { ModalStack } from './modal.tsx';
import { NewMessages } from './new-messages.tsx';
import { Sidebar } from './sidebar.tsx';
import { ThreadPane } from './thread-pane.tsx';
import { Toasts, useToasts } from './toasts.tsx';
import { sendAct, useChanges, WorkspaceContext } from './workspace.ts';

export function App() {
  const { workspace, connected } = useChanges();
  const { toasts, toast, dismiss, dismissAll } = useToasts();
  const [channelId, setChannelId] = useState<string | null>(null);
  const [thread, setThread] = useState<string | null>(null);
  const [connecting, setConnecting] = useState(false);
  const [developing, setDeveloping] = useState(false);

  const act = useCallback(
    async (what: Act) => {
      dismissAll();
      const outcome = await sendAct(what);
      if (!outcome.ok) toast(outcome.error);
      return outcome;
    },
    [toast, dismissAll],
  );

  useEffect(() => {
    if (workspace) document.title = `${workspace.dossier} · practice workspace`;
  }, [workspace]);

  if (workspace === null) {
    return (
      <p className="loading">
        {connected ? 'Loading…' : 'The program does not answer. Is it still running?'}
      </p>
    );
  }
  const channel = workspace.channels.find(({ id }) => id === channelId) ?? workspace.channels[0]!;
  const goTo = (id: string) => {
    setChannelId(id);
    setThread(null);
  };
  const openThread = ({ thread_ts, ts }: Message) => setThread(thread_ts ?? ts);

  return (
    <WorkspaceContext value={{ workspace, act }}>
      <div className="page">
        <Banner
          connected={connected}
          developing={developing}
          onConnect={() => setConnecting(true)}
          onDevelop={() => setDeveloping(!developing)}
        />
        <div className={thread === null ? 'workspace' : 'workspace with-thread'}>
          <Sidebar current={channel.id} onChoose={goTo} />
          {channel.kind === 'im' ? (
            <AppHome key={channel.id} channel={channel} onThread={openThread} />
          ) : (
            <ChannelPane key={channel.id} channel={channel} onThread={openThread} />
          )}
          {thread !== null && (
            <ThreadPane key={thread} channel={channel} ts={thread} onClose={() => setThread(null)} />
          )}
        </div>
        {developing && <Developer onClose={() => setDeveloping(false)} />}
      </div>
      <ModalStack />
      {connecting && <ConnectDialog onClose={() => setConnecting(false)} />}
      <NewMessages />
      <Toasts toasts={toasts} onDismiss={dismiss} />
    </WorkspaceContext>
  );
}
