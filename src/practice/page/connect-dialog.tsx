/** How to use the app in a real workspace. */

import { CopyButton } from './copy-button.tsx';
import { Dialog } from './dialog.tsx';
import { useWorkspace } from './workspace.ts';

export function ConnectDialog({ onClose }: { onClose(): void }) {
  const { workspace } = useWorkspace();
  return (
    <Dialog
      title="Connect a real workspace"
      onClose={onClose}
      foot={
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      }
    >
      <p>
        Here, messages, questions and answers pass between this page and the program on this machine, and are
        gone when it stops. In a real workspace they pass through Slack.
      </p>
      <ol className="steps">
        <li>
          At <code>api.slack.com/apps</code>, choose “Create New App”, “From a manifest”, paste the manifest
          below and install the app.
        </li>
        <li>
          Copy <code>.env.example</code> to <code>.env</code> and fill in <code>SLACK_BOT_TOKEN</code> (“OAuth
          &amp; Permissions”) and <code>SLACK_APP_TOKEN</code> (“Basic Information”, “App-Level Tokens”, scope{' '}
          <code>connections:write</code>).
        </li>
        <li>
          Start again: <code>npm start</code>
        </li>
      </ol>
      <CopyButton text={workspace.manifest}>Copy manifest</CopyButton>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre className="code" tabIndex={0}>
        {workspace.manifest}
      </pre>
    </Dialog>
  );
}
