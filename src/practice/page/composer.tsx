/** Where one types. Enter sends, Shift+Enter breaks the line, Up edits the last message, Escape leaves that. */

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Channel, Message } from '../shapes.ts';
import { completions } from './completions.ts';
import { useWorkspace } from './workspace.ts';

interface ComposerProps {
  channel: Channel;
  /** The thread that messages go to. */
  thread: string | null;
  label: string;
}

export function Composer({ channel, thread, label }: ComposerProps) {
  const { workspace, act } = useWorkspace();
  const [text, setText] = useState('');
  const [editing, setEditing] = useState<Message | null>(null);
  const [at, setAt] = useState(0);
  const [hidden, setHidden] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const hintId = useId();
  const offered = hidden || editing ? [] : completions(text, workspace);
  const { app } = workspace;
  const isCommand = text === app.command || text.startsWith(`${app.command} `);
  const howTo =
    channel.kind === 'im'
      ? `Type a question, or ${app.command} and a question.`
      : `Type ${app.command} for the app, or @ to mention it.`;
  const shortcuts = app.shortcuts.filter(({ type }) => type === 'global');

  useEffect(() => {
    if (thread === null) area.current?.focus();
  }, [thread]);

  const type = (value: string) => {
    setText(value);
    setHidden(false);
    setAt(0);
  };
  const stopEditing = () => {
    setEditing(null);
    type('');
  };
  const send = async () => {
    const typed = text.trim();
    if (typed === '') return;
    stopEditing();
    const outcome = editing
      ? await act({ do: 'edit', channel: channel.id, ts: editing.ts, text: typed })
      : await act({ do: 'send', channel: channel.id, thread_ts: thread, text: typed });
    // What could not be sent is not lost.
    if (!outcome.ok) setText((now) => (now === '' ? typed : now));
  };
  const editLast = () => {
    const mine = workspace.messages.findLast(
      (m) => m.user === workspace.me && m.channel === channel.id && m.thread_ts === thread,
    );
    if (!mine) return;
    setEditing(mine);
    setText(typedText(mine, workspace.people));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const { key, shiftKey } = event;
    if (offered.length > 0 && !shiftKey) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[key];
      if (step !== undefined) setAt((at + step + offered.length) % offered.length);
      else if (key === 'Enter' || key === 'Tab') type(offered[at]!.text);
      else if (key === 'Escape') setHidden(true);
      else return;
    } else if (key === 'Enter' && !shiftKey) void send();
    else if (key === 'Escape' && editing) stopEditing();
    else if (key === 'ArrowUp' && text === '') editLast();
    else return;
    event.preventDefault();
  };

  return (
    <div className="composer">
      {editing && (
        <p className="composer-note">
          Editing your message. <kbd>Enter</kbd> saves, <kbd>Esc</kbd> leaves it as it was.
        </p>
      )}
      <div
        id={listId}
        role="listbox"
        aria-label="Completions"
        className="options above"
        hidden={offered.length === 0}
      >
        {offered.map(({ name, about, text: whole }, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the composer's
          <div
            key={name}
            id={`${listId}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => type(whole)}
          >
            <strong>{name}</strong> {about}
          </div>
        ))}
      </div>
      <textarea
        ref={area}
        rows={Math.min(8, text.split('\n').length)}
        aria-label={label}
        aria-describedby={hintId}
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={offered.length > 0 ? `${listId}-${at}` : undefined}
        placeholder={label}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="composer-foot">
        <p id={hintId} className="hint">
          {isCommand ? `${app.command} ${app.usageHint}` : howTo}
        </p>
        {thread === null &&
          shortcuts.map(({ callback_id, name }) => (
            <button
              key={callback_id}
              type="button"
              className="button"
              onClick={() => act({ do: 'shortcut', callback_id })}
            >
              <span aria-hidden="true">⚡ </span>
              {name}
            </button>
          ))}
        <button
          type="button"
          className="button primary"
          onClick={() => {
            void send();
            area.current?.focus();
          }}
        >
          {editing ? 'Save' : 'Send'}
        </button>
      </div>
    </div>
  );
}

/** A message as it was typed: its leaves, with names for the people mentioned. */
function typedText({ blocks }: Message, people: { id: string; name: string }[]): string {
  const [block] = blocks as unknown as { elements: { elements: { text?: string; user_id?: string }[] }[] }[];
  const leaves = block?.elements.flatMap((run) => run.elements) ?? [];
  return leaves
    .map(({ text, user_id }) => text ?? `@${people.find(({ id }) => id === user_id)?.name ?? ''}`)
    .join('');
}
