/**
 * Who is answered, told from the body that Slack sent and from nothing else: people, of the workspace that installed
 * the app, in messages that were just written.
 */

import { z } from 'zod';

/** Why an event or a click is not answered. */
export type Refusal = 'no person' | 'bot' | 'own' | 'edited' | 'subtype' | 'another workspace';

const Id = z.string().nullish();

const Event = z.looseObject({
  type: z.string(),
  subtype: z.string().nullish(),
  user: Id,
  bot_id: Id,
  bot_profile: z.unknown().optional(),
  edited: z.unknown().optional(),
  hidden: z.boolean().nullish(),
  team: Id,
  user_team: Id,
  source_team: Id,
});

const EventBody = z.looseObject({
  team_id: Id,
  context_team_id: Id,
  enterprise_id: Id,
  is_ext_shared_channel: z.boolean().nullish(),
  authorizations: z
    .array(
      z.looseObject({
        team_id: Id,
        enterprise_id: Id,
        user_id: Id,
        is_bot: z.boolean().nullish(),
      }),
    )
    .nullish(),
  event: Event,
});

const InteractionBody = z.looseObject({
  user: z.looseObject({ team_id: Id }),
  team: z.looseObject({ id: Id, enterprise_id: Id }).nullish(),
  enterprise: z.looseObject({ id: Id }).nullish(),
});

/** Slack's own notices come from these; they are no persons. */
const SYSTEM_USERS = new Set(['USLACK', 'USLACKBOT']);
/** A message with a file, and a reply in a thread that is shown in the channel too, are still somebody's words. */
const WRITTEN = new Set(['file_share', 'thread_broadcast']);

/** @param allowExternal whether people of other workspaces, over Slack Connect, are answered */
export function whyNoEvent(body: unknown, allowExternal: boolean): Refusal | null {
  const parsed = EventBody.safeParse(body);
  if (!parsed.success) return 'no person';
  const { event } = parsed.data;
  if (event.bot_id || event.bot_profile || event.subtype === 'bot_message') return 'bot';
  if (event.edited) return 'edited';
  if (event.hidden || (event.subtype && !WRITTEN.has(event.subtype))) return 'subtype';
  if (!event.user || SYSTEM_USERS.has(event.user)) return 'no person';
  if (ownUserIds(body).includes(event.user)) return 'own';
  return allowExternal || isOurs(parsed.data) ? null : 'another workspace';
}

/**
 * A shortcut or a click. `user.team_id` is the person's workspace and `team` the one that installed the app.
 * docs.slack.dev/reference/interaction-payloads/block_actions-payload
 */
export function whyNoInteraction(body: unknown, allowExternal: boolean): Refusal | null {
  const parsed = InteractionBody.safeParse(body);
  if (!parsed.success) return 'no person';
  const { user, team, enterprise } = parsed.data;
  const ours = [team?.id, team?.enterprise_id, enterprise?.id];
  if (allowExternal || !user.team_id || !team?.id || ours.includes(user.team_id)) return null;
  return 'another workspace';
}

/**
 * Whether every workspace named for the author is one that the event was delivered to. Inside one organisation
 * (Enterprise Grid) any workspace will do, as long as Slack says that the channel is not shared with others.
 * docs.slack.dev/apis/slack-connect
 */
function isOurs(body: z.infer<typeof EventBody>): boolean {
  const { event, authorizations } = body;
  const ours = authorizations?.length
    ? authorizations.flatMap(({ team_id, enterprise_id }) => [team_id, enterprise_id])
    : [body.team_id, body.enterprise_id];
  const inOrganisation = authorizations?.length
    ? authorizations.some(({ enterprise_id }) => Boolean(enterprise_id))
    : Boolean(body.enterprise_id);
  if (inOrganisation && body.is_ext_shared_channel === false) return true;
  const author = [event.user_team ?? event.source_team, event.team, body.context_team_id];
  return author.every((team) => !team || ours.includes(team));
}

/** The ids under which the app itself is mentioned in this event: Slack names the bot user that it is delivered to. */
export function ownUserIds(body: unknown): string[] {
  const { data } = EventBody.safeParse(body);
  return (
    data?.authorizations?.flatMap(({ user_id, is_bot }) => (is_bot === false ? [] : (user_id ?? []))) ?? []
  );
}
