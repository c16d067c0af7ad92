/** A call that Slack would refuse, with Slack's own name for it. */
export class SlackRefusal extends Error {
  readonly slackError: string;
  /** Slack's `response_metadata.messages`. */
  readonly messages: string[];

  constructor(slackError: string, messages: string[] = []) {
    super([slackError, ...messages].join(': '));
    this.slackError = slackError;
    this.messages = messages;
  }
}
