/** What this page is, in one line that stays out of the way. */

interface BannerProps {
  connected: boolean;
  developing: boolean;
  onConnect(): void;
  onDevelop(): void;
}

export function Banner({ connected, developing, onConnect, onDevelop }: BannerProps) {
  return (
    <header className="banner">
      <p>
        <strong>Practice workspace.</strong>{' '}
        {connected ? (
          'The app is the real one; Slack is a stand-in. Nothing leaves this machine.'
        ) : (
          <strong role="alert">The program does not answer. Is it still running?</strong>
        )}
      </p>
      <div className="banner-buttons">
        <button type="button" onClick={onConnect}>
          Connect a real workspace
        </button>
        <button type="button" aria-expanded={developing} onClick={onDevelop}>
          Developer
        </button>
      </div>
    </header>
  );
}
