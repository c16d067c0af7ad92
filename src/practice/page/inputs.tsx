/** Menus, choices and text fields. */

import type { Option } from '../shapes.ts';
import { type ElementProps, textOf, useElement } from './use-element.ts';

/** A menu of known options. An overflow menu looks the same here and starts on “More actions”. */
export function Select(props: ElementProps) {
  const { element, labelledBy } = props;
  const { choose, value } = useElement(props);
  const groups = (element.option_groups as { options: Option[] }[] | undefined) ?? [
    { options: element.options },
  ];
  const options = groups.flatMap((group) => group.options as Option[]);
  const initial = value?.selected_option ?? element.initial_option;
  const placeholder = element.type === 'overflow' ? 'More actions' : textOf(element.placeholder) || 'Choose';
  return (
    <select
      className="select"
      aria-label={labelledBy === undefined ? placeholder : undefined}
      aria-labelledby={labelledBy}
      value={(initial as Option | undefined)?.value ?? ''}
      onChange={(event) => {
        const selected_option = options.find((option) => option.value === event.target.value);
        if (selected_option) void choose({ selected_option });
      }}
    >
      <option value="" disabled>
        {placeholder}
      </option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {textOf(option.text)}
        </option>
      ))}
    </select>
  );
}

export function Choices(props: ElementProps) {
  const { element, block_id, labelledBy } = props;
  const { choose, value } = useElement(props);
  const radio = element.type === 'radio_buttons';
  const options = element.options as Option[];
  const chosen = radio
    ? [(value?.selected_option ?? element.initial_option) as Option | undefined]
    : ((value?.selected_options ?? element.initial_options ?? []) as Option[]);
  const isChosen = (option: Option) => chosen.some((one) => one?.value === option.value);
  const pick = (option: Option) => {
    if (radio) return choose({ selected_option: option });
    return choose({ selected_options: options.filter((one) => isChosen(one) !== (one === option)) });
  };
  return (
    <fieldset aria-labelledby={labelledBy} className="choices">
      {options.map((option) => (
        <label key={option.value}>
          <input
            type={radio ? 'radio' : 'checkbox'}
            name={`${block_id}-${element.action_id}`}
            checked={isChosen(option)}
            onChange={() => pick(option)}
          />
          {textOf(option.text)}
        </label>
      ))}
    </fieldset>
  );
}

export function TextInput(props: ElementProps) {
  const { element, labelledBy } = props;
  const { keep, value } = useElement(props);
  const shared = {
    className: 'text-input',
    'aria-labelledby': labelledBy,
    placeholder: textOf(element.placeholder) || undefined,
    value: String(value?.value ?? element.initial_value ?? ''),
    maxLength: typeof element.max_length === 'number' ? element.max_length : undefined,
    onChange: ({ target }: { target: { value: string } }) =>
      keep({ value: target.value === '' ? null : target.value }),
  };
  return element.multiline === true ? <textarea rows={4} {...shared} /> : <input type="text" {...shared} />;
}
