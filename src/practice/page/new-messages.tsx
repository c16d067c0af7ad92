/** Says each new message of others to a screen reader, by its plain `text`, which is written to read well alone. */

import { useEffect, useRef, useState } from 'react';
import { useWorkspace } from './workspace.ts';

export function NewMessages() {
  const { workspace } = useWorkspace();
  const { messages, me, people } = workspace;
  const last = messages.at(-1);
  const seen = useRef(last?.ts);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (!last || last.ts === seen.current) return;
    seen.current = last.ts;
    if (last.user === me) return;
    const name = people.find(({ id }) => id === last.user)?.name ?? '';
    setSaid(`${name}${last.ephemeral ? ', only visible to you' : ''}: ${unescaped(last.text)}`);
  }, [last, me, people]);
  return (
    <p className="hidden" aria-live="polite">
      {said}
    </p>
  );
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
