/** The home tab was opened: it is published anew, with the age of the index as it is now. */

import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { answeringEvent } from '../incident.ts';
import { homeView } from '../views/home.ts';
import type { Room } from './room.ts';

export function appHomeOpened(room: Room) {
  return async ({
    event,
    client,
  }: SlackEventMiddlewareArgs<'app_home_opened'> & AllMiddlewareArgs): Promise<void> => {
    if (event.tab !== 'home') return;
    await answeringEvent('app_home_opened', room, { user: event.user, place: null }, async () => {
      const { desk } = room;
      const options = { completions: room.completions(), loadedAt: desk.loadedAt, now: new Date() };
      await client.views.publish({ user_id: event.user, view: homeView(desk.dossier, options, room.view()) });
    });
  };
}
