/** The interactive elements of Block Kit that the app hears of: pressed, chosen from, typed into. */

import type { Json } from '../shapes.ts';
import { FeedbackButtons, PressButton } from './buttons.tsx';
import { ExternalSelect } from './external-select.tsx';
import { Choices, Select, TextInput } from './inputs.tsx';
import type { ElementProps } from './use-element.ts';

const OURS = new Set(
  'button external_select static_select overflow plain_text_input radio_buttons checkboxes feedback_buttons icon_button'.split(
    ' ',
  ),
);

export function isOurs({ type }: Json): boolean {
  return OURS.has(String(type));
}

export function Element(props: ElementProps) {
  switch (props.element.type) {
    case 'button':
    case 'icon_button':
      return <PressButton {...props} />;
    case 'feedback_buttons':
      return <FeedbackButtons {...props} />;
    case 'external_select':
      return <ExternalSelect {...props} />;
    case 'static_select':
    case 'overflow':
      return <Select {...props} />;
    case 'radio_buttons':
    case 'checkboxes':
      return <Choices {...props} />;
    case 'plain_text_input':
      return <TextInput {...props} />;
  }
  return null;
}
