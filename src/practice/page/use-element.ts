/** What every interactive element shares: its value, and telling the app of a press or a choice. */

import type { Place } from '../clicking.ts';
import type { Json, StateValues } from '../shapes.ts';
import { useForm } from './form.ts';
import { useWorkspace } from './workspace.ts';

export interface ElementProps {
  element: Json;
  block_id: string;
  place: Place;
  /** The label that names it, in an input block. */
  labelledBy?: string;
}

/** An element's value, and its three ways to change something: in the form, at the app, or at both. */
export function useElement({ element, block_id, place, labelledBy }: ElementProps) {
  const { act } = useWorkspace();
  const { values, set } = useForm();
  const action_id = String(element.action_id);
  const tell = (choice: Json, all: StateValues) =>
    act({ do: 'press', place, block_id, action_id, choice, values: all });
  const keep = (choice: Json): StateValues => {
    const kept = { type: String(element.type), ...choice };
    set(block_id, action_id, kept);
    return { ...values, [block_id]: { ...values[block_id], [action_id]: kept } };
  };
  return {
    value: values[block_id]?.[action_id],
    /** Tells the app of a press. `choice`: what Slack sends with it beside the button itself. */
    press: (choice: Json = {}) => tell(choice, values),
    keep,
    /** Keeps a choice and tells the app of it; in an input block the app hears when the modal is sent off. */
    async choose(choice: Json) {
      const all = keep(choice);
      if (labelledBy === undefined) await tell(choice, all);
    },
  };
}

export function textOf(value: unknown): string {
  return String((value as { text?: unknown } | undefined)?.text ?? '');
}
