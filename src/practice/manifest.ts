/** What manifest.yml says the app has. The workspace offers that and no more, so a gap in it shows here first. */

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { AppFeatures } from './shapes.ts';

/** From `src/practice/` as from `dist/practice/`. */
const MANIFEST = new URL('../../manifest.yml', import.meta.url);

const Manifest = z.object({
  features: z.object({
    bot_user: z.object({ display_name: z.string() }),
    app_home: z
      .object({
        home_tab_enabled: z.boolean().default(false),
        messages_tab_enabled: z.boolean().default(false),
      })
      .optional(),
    slash_commands: z
      .array(z.object({ command: z.string(), description: z.string(), usage_hint: z.string().default('') }))
      .min(1),
    shortcuts: z
      .array(
        z.object({
          name: z.string(),
          type: z.enum(['message', 'global']),
          callback_id: z.string(),
          description: z.string(),
        }),
      )
      .default([]),
  }),
  settings: z.object({
    event_subscriptions: z.object({ bot_events: z.array(z.string()).default([]) }).optional(),
  }),
});

/**
 * @param command the slash command's name in use; the manifest shown gets it too
 * @returns the manifest to copy, and what it says
 */
export function readManifest(command: string): { text: string; features: AppFeatures } {
  const text = readFileSync(MANIFEST, 'utf8').replace(/^(\s*- command: ).*$/m, `$1${command}`);
  const { features, settings } = Manifest.parse(parse(text));
  const { description, usage_hint } = features.slash_commands[0]!;
  return {
    text,
    features: {
      name: features.bot_user.display_name,
      command,
      commandDescription: description,
      usageHint: usage_hint,
      shortcuts: features.shortcuts,
      events: settings.event_subscriptions?.bot_events ?? [],
      homeTab: features.app_home?.home_tab_enabled ?? false,
      messagesTab: features.app_home?.messages_tab_enabled ?? false,
    },
  };
}
