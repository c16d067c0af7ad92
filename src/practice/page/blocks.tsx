/**
 * Blocks as Slack shows them. slack-blocks-to-jsx renders whatever is only read; it has no way to tell of a click or
 * of what was typed, so buttons, menus and inputs are our own (element.tsx).
 */

import type { ReactNode } from 'react';
import { type Block as LibraryBlock, Message } from 'slack-blocks-to-jsx';
import type { Place } from '../clicking.ts';
import type { Block, Json } from '../shapes.ts';
import { Element, isOurs } from './element.tsx';
import { InputBlock } from './input-block.tsx';
import { useWorkspace } from './workspace.ts';

export function Blocks({ blocks, place }: { blocks: Block[]; place: Place }) {
  return (
    <div className="blocks">
      {blocks.map((block) => (
        <BlockItem key={block.block_id} block={block} place={place} />
      ))}
    </div>
  );
}

function BlockItem({ block, place }: { block: Block; place: Place }): ReactNode {
  const { type, block_id, elements, accessory } = block;
  if (type === 'input') return <InputBlock block={block} place={place} />;
  if ((type === 'actions' || type === 'context_actions') && Array.isArray(elements)) {
    return (
      <div className="actions">
        {elements.map((element: Json, i) =>
          isOurs(element) ? (
            <Element key={`${element.action_id}`} element={element} block_id={block_id} place={place} />
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: an inert element has no id, and the list never changes
            <ReadOnly key={i} block={{ type: 'actions', block_id, elements: [element] }} />
          ),
        )}
      </div>
    );
  }
  if (type === 'section' && accessory && isOurs(accessory as Json)) {
    const { accessory: _, ...rest } = block;
    return (
      <div className="with-accessory">
        <ReadOnly block={rest} />
        <Element element={accessory as Json} block_id={block_id} place={place} />
      </div>
    );
  }
  return <ReadOnly block={block} />;
}

function ReadOnly({ block }: { block: Json }) {
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
