/** A labelled input, with its hint and what the app found wrong with it. */

import { useId } from 'react';
import type { Place } from '../clicking.ts';
import type { Block, Json } from '../shapes.ts';
import { Element, isOurs } from './element.tsx';
import { useForm } from './form.ts';
import { textOf } from './use-element.ts';

export function InputBlock({ block, place }: { block: Block; place: Place }) {
  const id = useId();
  const { errors } = useForm();
  const element = block.element as Json;
  const error = errors[block.block_id];
  return (
    <div className="input">
      <span className="input-label" id={id}>
        {textOf(block.label)}
        {block.optional === true && <span className="optional"> (optional)</span>}
      </span>
      {isOurs(element) ? (
        <Element
          element={element}
          block_id={block.block_id}
          place={place}
          {...(block.dispatch_action !== true && { labelledBy: id })}
        />
      ) : (
        <p className="note">The practice workspace has no {String(element.type)}.</p>
      )}
      {block.hint !== undefined && <p className="hint">{textOf(block.hint)}</p>}
      {error !== undefined && (
        <p className="error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
