/** Messages, the newest at the foot and in sight. */

import { useEffect, useRef } from 'react';
import type { Message } from '../shapes.ts';
import { MessageItem } from './message-item.tsx';

interface MessageListProps {
  messages: Message[];
  label: string;
  /** Opens a message's thread; null where the messages stand in one. */
  onThread: ((message: Message) => void) | null;
}

export function MessageList({ messages, label, onThread }: MessageListProps) {
  const list = useRef<HTMLElement>(null);
  const last = messages.at(-1)?.ts;
  // A long answer is read from its first line, so its top comes into sight, not its end.
  useEffect(() => {
    if (last !== undefined)
      list.current?.querySelector('.message:last-of-type')?.scrollIntoView({ block: 'nearest' });
  }, [last]);
  useEffect(() => keepAtEnd(list.current!), []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section ref={list} className="messages" aria-label={label} tabIndex={0}>
      {messages.map((message) => (
        <MessageItem key={message.ts} message={message} onThread={onThread} />
      ))}
    </section>
  );
}

/** Who has the newest message in sight keeps it there where the list becomes smaller: a panel opens, a phone is turned. */
function keepAtEnd(list: HTMLElement): () => void {
  let atEnd = true;
  const look = () => {
    atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 8;
  };
  const resized = new ResizeObserver(() => {
    if (atEnd) list.scrollTop = list.scrollHeight;
  });
  list.addEventListener('scroll', look, { passive: true });
  resized.observe(list);
  return () => {
    list.removeEventListener('scroll', look);
    resized.disconnect();
  };
}
