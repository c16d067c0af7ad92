/** What the app and the workspace said to each other, the newest first. */

import type { Exchange } from '../shapes.ts';
import { CopyButton } from './copy-button.tsx';
import { useWorkspace } from './workspace.ts';

export function Developer({ onClose }: { onClose(): void }) {
  const { workspace } = useWorkspace();
  const { exchanges } = workspace;
  return (
    <section className="developer" aria-label="Developer’s panel">
      <div className="pane-head">
        <h2>Requests between app and workspace</h2>
        <button type="button" className="close" aria-label="Close developer’s panel" onClick={onClose}>
          ✕
        </button>
      </div>
      {exchanges.length === 0 ? (
        <p className="note">Nothing yet. Send a message or a command.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <ol className="exchanges" tabIndex={0}>
          {exchanges.toReversed().map((exchange) => (
            <li key={exchange.id}>
              <ExchangeItem exchange={exchange} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function ExchangeItem({ exchange }: { exchange: Exchange }) {
  const { at, direction, name, ms, outcome, request, response } = exchange;
  const blocks = blocksIn(request);
  return (
    <details>
      <summary>
        <span className="direction">{direction}</span> <code>{name}</code>
        <span className={outcome === 'ok' ? 'outcome' : 'outcome bad'}>{outcome}</span>
        <span>{ms.toFixed(1)} ms</span>
        <time>{new Date(at).toLocaleTimeString()}</time>
      </summary>
      {blocks !== null && (
        <CopyButton text={JSON.stringify({ blocks }, null, 2)}>Copy blocks for Block Kit Builder</CopyButton>
      )}
      <Json label="Request" value={request} />
      <Json label="Response" value={response} />
    </details>
  );
}

function Json({ label, value }: { label: string; value: unknown }) {
  const text = JSON.stringify(value, null, 2);
  return (
    <div className="json">
      <h3>{label}</h3>
      <CopyButton text={text}>{`Copy ${label.toLowerCase()}`}</CopyButton>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre className="code" tabIndex={0}>
        {text}
      </pre>
    </div>
  );
}

/** The blocks of a message or a view in a request. */
function blocksIn(request: unknown): unknown {
  const { blocks, view } = (request ?? {}) as { blocks?: unknown; view?: { blocks?: unknown } };
  return blocks ?? view?.blocks ?? null;
}
