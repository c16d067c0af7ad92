/** One message, with what can be done with it. */

import type { Message } from '../shapes.ts';
import { Blocks } from './blocks.tsx';
import { useWorkspace } from './workspace.ts';

interface MessageItemProps {
  message: Message;
  onThread: ((message: Message) => void) | null;
}

export function MessageItem({ message, onThread }: MessageItemProps) {
  const { workspace, act } = useWorkspace();
  const { channel, ts, ephemeral, edited } = message;
  const author = workspace.people.find(({ id }) => id === message.user);
  const name = author?.name ?? message.user;
  const at = new Date(Number(ts) * 1000);
  const time = at.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  const replies = workspace.messages.filter((m) => m.channel === channel && m.thread_ts === ts);
  const shortcuts = workspace.app.shortcuts.filter(({ type }) => type === 'message');

  return (
    <article className={ephemeral ? 'message ephemeral' : 'message'} aria-label={`${name}, ${time}`}>
      <div aria-hidden="true" className={author?.bot ? 'avatar bot' : 'avatar'}>
        {name.slice(0, 1)}
      </div>
      <div className="message-body">
        {ephemeral && (
          <p className="only-you">
            <Eye /> Only visible to you
          </p>
        )}
        <p className="message-head">
          <strong>{name}</strong>
          {author?.bot && <span className="app-tag">APP</span>}
          <time dateTime={at.toISOString()}>{time}</time>
          {edited && <span className="edited">(edited)</span>}
        </p>
        <Blocks blocks={blocksOf(message)} place={{ channel, ts }} />
        {replies.length > 0 && onThread && (
          <button type="button" className="replies" onClick={() => onThread(message)}>
            {replies.length} {replies.length === 1 ? 'reply' : 'replies'}
          </button>
        )}
        {ephemeral && (
          <button type="button" className="link" onClick={() => act({ do: 'dismiss', channel, ts })}>
            Dismiss message
          </button>
        )}
      </div>
      {!ephemeral && (
        <div className="message-tools">
          {onThread && (
            <button type="button" onClick={() => onThread(message)}>
              Reply in thread
            </button>
          )}
          {shortcuts.map(({ callback_id, name: label }) => (
            <button
              key={callback_id}
              type="button"
              onClick={() => act({ do: 'messageShortcut', callback_id, channel, ts })}
            >
              {label}
            </button>
          ))}
        </div>
      )}
    </article>
  );
}

function Eye() {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" width="14" height="14" fill="none" stroke="currentColor">
      <path d="M1 8c3-6 11-6 14 0c-3 6-11 6-14 0z" />
      <circle cx="8" cy="8" r="2.5" />
    </svg>
  );
}

/** Slack shows a message's `text` where it has no blocks. */
function blocksOf({ blocks, text }: Message) {
  if (blocks.length > 0) return blocks;
  return [{ type: 'section', block_id: 'text', text: { type: 'mrkdwn', text } }];
}
