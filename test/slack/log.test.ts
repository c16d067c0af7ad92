import { describe, expect, it } from 'vitest';
import { errorDetail, scrub } from '../../src/slack/log.ts';

describe('the log', () => {
  it('leaves out tokens, addresses, trigger ids and quoted text', () => {
    const sentence =
      'Unexpected token, "what a user typed" is not JSON; xoxb-1-abc xapp-1-A0 at ' +
      'https://hooks.slack.com/actions/T/1/x, wss://w.slack.com/?ticket=1 1052.1022.0f0f0f0f0f';
    expect(scrub(sentence)).toBe(
      'Unexpected token, "…" is not JSON; [token] [token] at [url], [url] [trigger]',
    );
  });

  it('keeps an error’s kind, code and place, and none of what it carries', () => {
    const error = Object.assign(new Error('failed at https://hooks.slack.com/x'), {
      code: 'slack_webapi_platform_error',
      data: { error: 'invalid_auth', message: 'what a user typed' },
      cause: new Error('"what a user typed"'),
      body: 'what a user typed',
    });
    const detail = errorDetail(error);
    expect(detail).toMatchObject({
      type: 'Error',
      message: 'failed at [url]',
      code: 'slack_webapi_platform_error',
      slackError: 'invalid_auth',
      cause: { message: '"…"' },
    });
    expect(JSON.stringify(detail)).not.toContain('what a user typed');
    expect((detail.frames as string[])[0]).toContain('log.test.ts');
  });

  it('takes what is no error', () => {
    expect(errorDetail(undefined)).toEqual({ message: 'undefined' });
  });
});
