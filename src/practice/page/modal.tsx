/** The topmost of the open modals. */

import { useState } from 'react';
import type { Json, StateValue, StateValues, View } from '../shapes.ts';
import { Blocks } from './blocks.tsx';
import { Dialog } from './dialog.tsx';
import { FormContext } from './form.ts';
import { useWorkspace } from './workspace.ts';

export function ModalStack() {
  const { workspace } = useWorkspace();
  const top = workspace.views.at(-1);
  return top ? <Modal key={top.id} view={top} /> : null;
}

function Modal({ view }: { view: View }) {
  const { act } = useWorkspace();
  const [values, setValues] = useState<StateValues>({});
  const [errors, setErrors] = useState<Record<string, string>>({});
  const set = (block_id: string, action_id: string, value: StateValue) =>
    setValues((all) => ({ ...all, [block_id]: { ...all[block_id], [action_id]: value } }));
  const close = () => act({ do: 'close', view: view.id });
  const submit = async () => {
    const missing = missingIn(view, values);
    setErrors(missing);
    if (Object.keys(missing).length > 0) return;
    const outcome = await act({ do: 'submit', view: view.id, values });
    setErrors((outcome.ok && outcome.errors) || {});
  };
  return (
    <FormContext value={{ values, set, errors }}>
      <Dialog
        title={view.title}
        onClose={close}
        foot={
          <>
            <button type="button" className="button" onClick={close}>
              {view.close}
            </button>
            {view.submit !== null && (
              <button type="button" className="button primary" onClick={submit}>
                {view.submit}
              </button>
            )}
          </>
        }
      >
        <Blocks blocks={view.blocks} place={{ view: view.id }} />
      </Dialog>
    </FormContext>
  );
}

/** Slack asks for what is not optional before the app hears of it. */
function missingIn({ blocks }: View, values: StateValues): Record<string, string> {
  const missing = blocks.filter(({ type, optional, block_id, element }) => {
    if (type !== 'input' || optional === true) return false;
    const { action_id, initial_value, initial_option } = element as Json;
    const value = values[block_id]?.[String(action_id)];
    return !(value?.value ?? value?.selected_option ?? initial_value ?? initial_option);
  });
  return Object.fromEntries(
    missing.map(({ block_id }) => [block_id, 'Please complete this required field.']),
  );
}
