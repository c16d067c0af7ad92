/** What is typed and chosen in a modal, and the errors the app gave back; inputs elsewhere keep nothing. */

import { createContext, useContext } from 'react';
import type { StateValue, StateValues } from '../shapes.ts';

export interface Form {
  values: StateValues;
  set(block_id: string, action_id: string, value: StateValue): void;
  /** By block id. */
  errors: Record<string, string>;
}

export const FormContext = createContext<Form>({ values: {}, set: () => {}, errors: {} });

export function useForm(): Form {
  return useContext(FormContext);
}
