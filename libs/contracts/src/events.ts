import { IsUUID } from 'class-validator';
import { defineRequest, type App, type RequestContract } from './contract.js';

export class ConfirmEventsRequest {
  @IsUUID(undefined, { each: true }) eventIds: string[];
}

export class MissingEvents {
  /** Those of the asked ids that have not arrived. */
  @IsUUID(undefined, { each: true }) missing: string[];
}

/** What a producer asks a consumer before it lets go of an event. */
export function confirmEvents(app: App): RequestContract<ConfirmEventsRequest, MissingEvents> {
  return defineRequest({
    owner: app,
    name: 'confirm-events',
    summary: `Which of these events have not arrived in ${app}’s inbox.`,
    request: ConfirmEventsRequest,
    reply: MissingEvents,
  });
}
