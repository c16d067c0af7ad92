/**
 * Blocks as Slack shows them. slack-blocks-to-jsx renders what is only read (read-only.tsx); it has no way to tell of a
 * click or of what was typed, so buttons, menus and inputs are our own (element.tsx).
 */

import type { ReactNode } from 'react';
import type { Place } from '../clicking.ts';
import type { Block, Json } from '../shapes.ts';
import { Element, isOurs } from './element.tsx';
import { InputBlock } from './input-block.tsx';
import { literal, ReadOnly, Text } from './read-only.tsx';

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
        <Section block={rest} />
        <Element element={accessory as Json} block_id={block_id} place={place} />
      </div>
    );
  }
  if (type === 'section') return <Section block={block} />;
  if (type === 'header') {
    return (
      <h3 className="header-block">
        <Text value={block.text as Json} />
      </h3>
    );
  }
  if (type === 'context' && Array.isArray(elements)) {
    return (
      <div className="context">
        {elements.map((element: Json, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text has no id, and the list never changes
          <Text key={i} value={element} />
        ))}
      </div>
    );
  }
  if (type === 'table' && Array.isArray(block.rows)) return <Table block={block} rows={block.rows} />;
  return <ReadOnly block={block} />;
}

function Section({ block: { text, fields, accessory } }: { block: Json }) {
  return (
    <>
      {text !== undefined && <Text value={text as Json} />}
      {Array.isArray(fields) && (
        <div className="fields">
          {fields.map((field: Json, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a field has no id, and the list never changes
            <Text key={i} value={field} />
          ))}
        </div>
      )}
      {accessory !== undefined && <Text value={accessory as Json} />}
    </>
  );
}

function Table({ block, rows }: { block: Block; rows: Json[][] }) {
  const shown = rows.map((row) => row.map((cell) => (cell.type === 'rich_text' ? cell : literal(cell))));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
    <section className="table" aria-label="Table" tabIndex={0}>
      <ReadOnly block={{ ...block, rows: shown }} />
    </section>
  );
}
