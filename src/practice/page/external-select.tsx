/** A menu whose options the app gives while one types: the combobox pattern of the ARIA practices guide. */

import { useEffect, useId, useRef, useState } from 'react';
import type { Option } from '../shapes.ts';
import { type ElementProps, textOf, useElement } from './use-element.ts';
import { useWorkspace } from './workspace.ts';

/** Slack waits so long after a key, so that a word is one request. */
const TYPING_MS = 150;

export function ExternalSelect(props: ElementProps) {
  const { element, block_id, place, labelledBy } = props;
  const { act } = useWorkspace();
  const { choose, value } = useElement(props);
  const chosen = (value?.selected_option ?? element.initial_option) as Option | undefined;
  const [typed, setTyped] = useState<string | null>(null);
  const [options, setOptions] = useState<Option[] | null>(null);
  const [at, setAt] = useState(0);
  const asked = useRef(0);
  const listId = useId();
  const fewest = Number(element.min_query_length ?? 3);
  const action_id = String(element.action_id);
  const placeJson = JSON.stringify(place);

  useEffect(() => {
    if (typed === null || typed.length < fewest) {
      setOptions(null);
      return;
    }
    const turn = ++asked.current;
    const timer = setTimeout(async () => {
      const place = JSON.parse(placeJson);
      const outcome = await act({ do: 'suggest', place, block_id, action_id, value: typed });
      if (turn !== asked.current || !outcome.ok) return;
      setOptions(outcome.options ?? []);
      setAt(0);
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, fewest, act, placeJson, block_id, action_id]);

  const pick = (option: Option | undefined) => {
    if (!option) return;
    setTyped(null);
    void choose({ selected_option: option });
  };
  const open = typed !== null && options !== null;
  return (
    <div className="combobox">
      <input
        type="text"
        role="combobox"
        className="text-input"
        aria-labelledby={labelledBy}
        aria-label={labelledBy === undefined ? textOf(element.placeholder) || 'Search' : undefined}
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && options.length > 0 ? `${listId}-${at}` : undefined}
        placeholder={textOf(element.placeholder) || 'Search'}
        value={typed ?? textOf(chosen?.text)}
        onChange={(event) => setTyped(event.target.value)}
        onClick={() => setTyped((now) => now ?? '')}
        onBlur={() => setTyped(null)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && typed === null) setTyped('');
          if (!open) return;
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (step !== undefined) setAt((at + step + options.length) % Math.max(1, options.length));
          else if (event.key === 'Enter') pick(options[at]);
          else if (event.key === 'Escape') setTyped(null);
          else return;
          event.preventDefault();
        }}
      />
      <div id={listId} role="listbox" aria-label="Options" className="options" hidden={!open}>
        {options?.map((option, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's
          <div
            key={option.value}
            id={`${listId}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(option)}
          >
            {textOf(option.text)}
          </div>
        ))}
      </div>
      {open && options.length === 0 && <p className="hint">No results</p>}
    </div>
  );
}
