/** Buttons that the app hears of. */

import { useState } from 'react';
import type { Option } from '../shapes.ts';
import { type ElementProps, textOf, useElement } from './use-element.ts';

export function PressButton(props: ElementProps) {
  const { element } = props;
  const { press } = useElement(props);
  const [busy, setBusy] = useState(false);
  const style = typeof element.style === 'string' ? ` ${element.style}` : '';
  return (
    <button
      type="button"
      className={`button${style}`}
      aria-label={spokenLabel(textOf(element.text), element.accessibility_label)}
      aria-busy={busy}
      onClick={async () => {
        const confirm = element.confirm as { text?: unknown } | undefined;
        if (busy || (confirm && !window.confirm(textOf(confirm.text)))) return;
        setBusy(true);
        await press();
        setBusy(false);
      }}
    >
      {textOf(element.text)}
    </button>
  );
}

export function FeedbackButtons(props: ElementProps) {
  const { press } = useElement(props);
  const [pressed, setPressed] = useState<string | null>(null);
  return (['positive_button', 'negative_button'] as const).map((which) => {
    const { text, value: carried } = props.element[which] as Option;
    return (
      <button
        key={which}
        type="button"
        className="button"
        aria-pressed={pressed === carried}
        onClick={() => {
          setPressed(carried);
          void press({ text, value: carried });
        }}
      >
        {textOf(text)}
      </button>
    );
  });
}

/** The label for screen readers, with the words that are seen in it: who speaks to a computer says those. */
function spokenLabel(seen: string, label: unknown): string | undefined {
  if (typeof label !== 'string') return undefined;
  return label.includes(seen) ? label : `${seen}: ${label}`;
}
