/**
 * What is only read, drawn by slack-blocks-to-jsx. It reads markup in plain text too (`*x*`, `:smile:`, `<@U1>`),
 * where Slack shows the characters as they are. A rich text element is shown as it is by both, so plain text is
 * handed to the library as one.
 */

import { type Block as LibraryBlock, Message } from 'slack-blocks-to-jsx';
import type { Json } from '../shapes.ts';
import { useWorkspace } from './workspace.ts';

export function ReadOnly({ block }: { block: Json }) {
  const { workspace } = useWorkspace();
  return (
    <Message
      withoutWrapper
      name=""
      logo=""
      blocks={[block as unknown as LibraryBlock]}
      data={{ users: workspace.people.map(({ id, name }) => ({ id, name })), channels: workspace.channels }}
    />
  );
}

/** A text object, or an image beside one. */
export function Text({ value }: { value: Json }) {
  if (value.type === 'plain_text') return <ReadOnly block={literal(value)} />;
  if (value.type === 'mrkdwn') return <ReadOnly block={{ type: 'section', text: value }} />;
  return <ReadOnly block={{ type: 'context', elements: [value] }} />;
}

/** The text of an object as a block that shows each of its characters. */
export function literal({ text }: Json): Json {
  const elements = [{ type: 'text', text }];
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}
